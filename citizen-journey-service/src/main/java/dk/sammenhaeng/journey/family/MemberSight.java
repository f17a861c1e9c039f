package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.journey.Sight;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.journey.view.PlanView.Contact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the team around one citizen sees of another member's plans (catalogue C16): their content by the member's word to
 * the family alone, as far as that names the sector and what is sensitive, and as the role in the team needs it (FV-C27).
 * A secret plan never; what would lead to a protected person only who has a relation to the member, too.
 *
 * @param reader what ties the reader to the citizen whose family is looked at
 * @param sharing the member's latest word
 */
record MemberSight(Known member, Relation reader, Sharing sharing, LocalDate today) {

    /** True where the reader may know that there is such a plan. */
    boolean knows(Plan plan) {
        return reads(plan)
                || member.relation()
                        .map(tie -> !tie.sight(plan).isHidden())
                        .orElse(!member.journey().isProtected()
                                && plan.sensitivity().compareTo(Sensitivity.FORTROLIG) <= 0);
    }

    /** The content of a plan, where the member's word opens it. */
    Optional<PlanView> content(Plan plan) {
        return Optional.of(plan)
                .filter(this::reads)
                .map(open -> PlanView.withContent(
                        open,
                        Sight.ofFamily(),
                        contact(open),
                        member.relation().filter(tie -> tie.mayKnowPlaces(open)).isPresent()));
    }

    /** The name of a unit can tell where somebody is; who has no relation of their own is given the phone alone. */
    Contact contact(Plan plan) {
        return member.relation()
                .map(tie -> Contact.of(plan, tie))
                .orElseGet(
                        () -> new Contact(Optional.empty(), plan.responsible().phone()));
    }

    private boolean reads(Plan plan) {
        return sharing.covers(plan, today)
                && reader.isOfTeam()
                && reader.needs(plan.sector(), plan.sensitivity().isSensitive())
                && !leadsToAHiddenPerson(plan);
    }

    private boolean leadsToAHiddenPerson(Plan plan) {
        return member.relation().isEmpty()
                && (member.journey().isProtected() || member.secretUnits().contains(plan.id()));
    }
}
