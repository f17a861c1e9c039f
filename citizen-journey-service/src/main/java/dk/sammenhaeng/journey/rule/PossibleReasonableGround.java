package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A meeting whose absence can lead to a benefit sanction falls into a stay, or collides with what a plan of treatment
 * calls the citizen to: there may be a reasonable ground (rimelig grund) for absence, and that is told before absence is
 * recorded (daily use C3). It says that somebody should ask, never what the ground is: neither the stay nor the treatment
 * nor its sector is a side of it, so that it is told of a plan whose existence is a secret as well.
 */
record PossibleReasonableGround() implements Rule {

    private static final About ABOUT = About.of(
                    "possible-reasonable-ground", Severity.ACT, Owner.SECTOR, Solution.HEAR_CITIZEN_FIRST)
            .with(Admission.DAYS_AHEAD)
            .inVersion(3);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, Admission.DAYS_AHEAD, today);
        List<Admission> admissions = Admission.in(journey, facts, today).stream()
                .map(Admission::sanctionable)
                .toList();
        List<Called> duringTreatment = duringTreatment(journey, today);
        Map<UUID, Called> hits = Stream.concat(
                        admissions.stream()
                                .filter(admission -> admission.goesOn(today))
                                .flatMap(admission -> admission.near(today, days).stream()),
                        duringTreatment.stream().filter(call -> call.isNear(today, days)))
                .collect(Collectors.toMap(
                        call -> call.appointment().id(), Function.identity(), (one, same) -> one, TreeMap::new));
        return Answer.of(hits.values().stream()
                        .sorted(Comparator.comparing(call -> call.appointment().start()))
                        .map(call -> {
                            Finding.Draft draft = Finding.by(this, journey, "ASK_BEFORE_ABSENCE");
                            call.describe(draft);
                            return draft.tooLate(call.firstDay())
                                    .until(call.lastDay().plusDays(1))
                                    .found();
                        })
                        .toList())
                .changingOn(
                        Stream.concat(
                                admissions.stream().flatMap(admission -> admission.changes(days)),
                                duringTreatment.stream().flatMap(call -> call.changes(days))),
                        today);
    }

    /** The meetings that can be sanctioned and to which nobody can come who goes to a treatment. */
    private static List<Called> duringTreatment(Journey journey, LocalDate today) {
        List<Called> treatments = Called.in(journey)
                .filter(call ->
                        call.plan().filter(PossibleReasonableGround::treats).isPresent())
                .toList();
        return Called.in(journey)
                .filter(call ->
                        call.appointment().sanctionable() && !call.lastDay().isBefore(today))
                .filter(call -> treatments.stream().anyMatch(call::collidesWith))
                .toList();
    }

    /** Health care (sundhed, psykiatri), and what is sensitive wherever it is given, such as treatment of abuse. */
    private static boolean treats(Plan plan) {
        return plan.sector() == Sector.HEALTH
                || plan.sector() == Sector.PSYCHIATRY
                || plan.sensitivity().isSensitive();
    }
}
