package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Admission.Hit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A meeting whose absence can lead to a benefit sanction falls into a stay: there may be a reasonable ground (rimelig
 * grund) for absence, and that is told before absence is recorded (daily use C3). It says that somebody should ask, never
 * what the ground is: neither the stay nor its sector is a side of it.
 */
record PossibleReasonableGround() implements Rule {

    private static final About ABOUT = About.of(
                    "possible-reasonable-ground", Severity.ACT, Owner.SECTOR, Solution.HEAR_CITIZEN_FIRST)
            .with(Admission.DAYS_AHEAD);

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
        Map<UUID, Hit> hits = admissions.stream()
                .filter(admission -> admission.goesOn(today))
                .flatMap(admission -> admission.near(today, days).stream())
                .collect(Collectors.toMap(
                        hit -> hit.appointment().id(), Function.identity(), (one, same) -> one, TreeMap::new));
        return Answer.of(hits.values().stream()
                        .sorted(Comparator.comparing(hit -> hit.appointment().start()))
                        .map(hit -> Finding.by(this, journey, "ASK_BEFORE_ABSENCE")
                                .part(hit.plan(), hit.appointment().id())
                                .tooLate(hit.firstDay())
                                .until(hit.lastDay().plusDays(1))
                                .found())
                        .toList())
                .changingOn(admissions.stream().flatMap(admission -> admission.changes(days)), today);
    }
}
