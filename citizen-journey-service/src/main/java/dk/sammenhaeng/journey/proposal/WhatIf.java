package dk.sammenhaeng.journey.proposal;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.HeldFacts;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedAction;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedTime;
import dk.sammenhaeng.journey.rule.Finding;
import dk.sammenhaeng.journey.rule.RuleBook;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks the rules what they would find if a plan had what is proposed. A sector system's put is never refused by a rule,
 * because that would hide reality; a proposal is an act made here, and is (architecture, "Citizen consistency"). A finding
 * that has a side the caller may not read refuses nothing: whoever could try kinds until one collides would have read the
 * hidden plan.
 */
@ApplicationScoped
public class WhatIf {

    private final HeldFacts facts;
    private final ProposalSettings settings;
    private final DanishCalendar calendar;

    WhatIf(HeldFacts facts, ProposalSettings settings, DanishCalendar calendar) {
        this.facts = facts;
        this.settings = settings;
        this.calendar = calendar;
    }

    /**
     * Ends the request when the plan with this action would break a refusing rule.
     *
     * @param seen the journey, whose row is locked, as the caller sees it
     * @throws Refusal 409 with the rule's id
     */
    public void requireGood(Seen seen, Plan plan, ProposedAction proposed) {
        Action action = new Action(
                UuidCreator.getTimeOrderedEpoch(),
                "proposed",
                proposed.kind(),
                proposed.title(),
                proposed.institutionId(),
                proposed.from(),
                proposed.to(),
                proposed.weeklyHours(),
                false,
                List.of(),
                0,
                Funding.NONE,
                ActionTerms.USUAL);
        requireGood(seen, with(plan, append(plan.actions(), action), plan.appointments()), action.id());
    }

    /**
     * The same with an appointment at another time, or with a new one where none is named.
     *
     * @throws Refusal 409 with the rule's id
     */
    void requireGood(Seen seen, Plan plan, Optional<UUID> moved, ProposedTime time) {
        Optional<Appointment> former = plan.appointments().stream()
                .filter(appointment -> moved.filter(appointment.id()::equals).isPresent())
                .findFirst();
        Appointment appointment = new Appointment(
                former.map(Appointment::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                former.map(Appointment::externalId).orElse("proposed"),
                former.map(Appointment::title).orElse("proposed"),
                time.start(),
                time.end(),
                time.place().or(() -> former.flatMap(Appointment::place)),
                time.travelMinutes()
                        .orElseGet(() -> former.map(Appointment::travelMinutes).orElse(0)),
                former.filter(Appointment::sanctionable).isPresent(),
                former.flatMap(Appointment::form),
                former.flatMap(Appointment::interpreter));
        List<Appointment> others = plan.appointments().stream()
                .filter(other -> !other.id().equals(appointment.id()))
                .toList();
        requireGood(seen, with(plan, plan.actions(), append(others, appointment)), appointment.id());
    }

    private void requireGood(Seen seen, Plan changed, UUID part) {
        Journey imagined = seen.journey().with(changed);
        LocalDate today = calendar.today();
        RuleBook.ask(imagined, facts.holdFor(imagined, today), today).findings().stream()
                .filter(finding -> finding.parts().contains(part))
                .filter(finding ->
                        settings.refusingRules().contains(finding.rule().id()))
                .filter(finding -> finding.plans().stream()
                        .allMatch(plan -> seen.relation().mayRead(plan) || isOnlySideOf(finding, plan, changed, part)))
                .findFirst()
                .ifPresent(finding -> {
                    throw Refusal.byRule(finding.rule().id());
                });
    }

    /** True when all that the plan has to do with the finding is what is proposed to it. */
    private static boolean isOnlySideOf(Finding finding, Plan plan, Plan changed, UUID proposed) {
        return plan.id().equals(changed.id())
                && Stream.concat(
                                plan.actions().stream().map(Action::id),
                                plan.appointments().stream().map(Appointment::id))
                        .filter(finding.parts()::contains)
                        .allMatch(proposed::equals);
    }

    private static <T> List<T> append(List<T> parts, T part) {
        return Stream.concat(parts.stream(), Stream.of(part)).toList();
    }

    private static Plan with(Plan plan, List<Action> actions, List<Appointment> appointments) {
        return new Plan(
                plan.id(),
                plan.sector(),
                plan.externalId(),
                plan.externalVersion(),
                plan.contentHash(),
                plan.planType(),
                plan.responsible(),
                plan.validFrom(),
                plan.validTo(),
                plan.changedAt(),
                plan.version(),
                plan.source(),
                plan.sensitivity(),
                plan.weeklyCapacity(),
                plan.needs(),
                plan.contactPersons(),
                plan.entitlements(),
                plan.goals(),
                actions,
                appointments);
    }
}
