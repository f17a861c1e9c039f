package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two plans give the same kind of action at the same time (dobbeltindsats; CIT-01). A pair is history when the first of
 * the two is over; beyond {@link Planned#MOST} pairs the earliest are told.
 */
record DuplicateAction() implements Rule {

    private static final About ABOUT = About.of(
                    "duplicate-action", Severity.ACT, Owner.COORDINATION, Solution.KEEP_ONE_ACTION, Solution.END_ACTION)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Map<String, List<Planned>> byKind = Planned.notOver(journey, today).stream()
                .collect(Collectors.groupingBy(
                        planned -> facts.reference().kindOf(planned.action().kind()),
                        TreeMap::new,
                        Collectors.toCollection(ArrayList::new)));
        List<Finding> findings = new ArrayList<>();
        byKind.values().forEach(same -> addPairs(journey, same, findings));
        return Answer.of(findings);
    }

    private void addPairs(Journey journey, List<Planned> same, List<Finding> findings) {
        same.sort(Comparator.comparing((Planned planned) -> planned.action().from())
                .thenComparing(planned -> planned.action().id()));
        List<Planned> running = new ArrayList<>();
        for (Planned later : same) {
            running.removeIf(earlier -> earlier.action().isOverOn(later.action().from()));
            for (Planned earlier : running) {
                if (findings.size() < Planned.MOST
                        && !earlier.plan().id().equals(later.plan().id())) {
                    findings.add(finding(journey, earlier, later));
                }
            }
            running.add(later);
        }
    }

    private Finding finding(Journey journey, Planned earlier, Planned later) {
        Action one = earlier.action();
        Action other = later.action();
        return Finding.by(this, journey, "SAME_KIND_SAME_TIME")
                .part(earlier.plan(), one.id())
                .part(later.plan(), other.id())
                .toChange(later.plan())
                .tooLate(other.from())
                .until(Stream.concat(one.to().stream(), other.to().stream()).min(Comparator.naturalOrder()))
                .found();
    }
}
