package dk.sammenhaeng.journey.conflict;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.JourneySettings.DueDays;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Conflict.Status;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.rule.Answer;
import dk.sammenhaeng.journey.rule.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules' findings make of the conflicts that stood before. Two findings are the same when rule and key are; one
 * that was accepted until a day is another from that day on, and so is one that has grown by a part nobody accepted.
 *
 * @param standing all that the rules find now, opened, changed and untouched ones
 * @param opened the new ones
 * @param changed known ones that are found for another reason
 * @param closed those no longer found, and accepted ones whose time is up
 * @param told what events tell: the opened ones, and the closed ones that were open until now
 * @param woken what a load brought and somebody has touched now
 */
record Outcome(
        List<Conflict> standing,
        List<Conflict> opened,
        List<Conflict> changed,
        List<Conflict> closed,
        List<Conflict> told,
        List<Conflict> woken) {

    static Outcome of(Journey journey, Answer answer, LocalDate today, Instant now, DueDays dueDays, Touch touch) {
        List<Conflict> before = journey.conflicts();
        Map<Fingerprint, Conflict> known = before.stream()
                .filter(conflict -> !conflict.isAcceptanceOverOn(today))
                .collect(Collectors.toMap(Fingerprint::of, Function.identity(), (one, ofMergedRecord) -> one));
        List<Conflict> standing = answer.findings().stream()
                .map(finding -> found(
                        journey,
                        finding,
                        Optional.ofNullable(known.get(Fingerprint.of(finding)))
                                .filter(conflict -> covers(conflict, finding)),
                        today,
                        now,
                        dueDays,
                        touch))
                .toList();

        Set<UUID> loadedIds = ids(
                before.stream().filter(conflict -> conflict.load().isPresent()).toList());
        Set<UUID> knownIds = ids(before);
        Set<UUID> standingIds = ids(standing);
        List<Conflict> opened = standing.stream()
                .filter(conflict -> !knownIds.contains(conflict.id()))
                .toList();
        List<Conflict> changed = standing.stream()
                .filter(conflict -> knownIds.contains(conflict.id()) && !before.contains(conflict))
                .toList();
        List<Conflict> gone = before.stream()
                .filter(conflict -> !standingIds.contains(conflict.id()))
                .toList();
        List<Conflict> told = Stream.concat(
                        opened.stream(), gone.stream().filter(Conflict::isOpen).map(conflict -> conflict.closed(now)))
                .toList();
        return new Outcome(
                standing,
                opened,
                changed,
                gone.stream().map(conflict -> conflict.closed(now)).toList(),
                told,
                changed.stream()
                        .filter(conflict -> conflict.load().isEmpty() && loadedIds.contains(conflict.id()))
                        .toList());
    }

    /** True when there is nothing to write. */
    boolean isUnchanged() {
        return opened.isEmpty() && changed.isEmpty() && closed.isEmpty();
    }

    /** What people hear of: not of what a load brought, until somebody touches it. */
    List<Conflict> heard() {
        return Stream.concat(told.stream().filter(conflict -> conflict.load().isEmpty()), woken.stream())
                .toList();
    }

    /** The first day on which an accepted conflict is to be opened anew. */
    Optional<LocalDate> acceptanceEnds() {
        return standing.stream()
                .flatMap(conflict -> conflict.acceptedUntil().stream())
                .min(Comparator.naturalOrder());
    }

    private static boolean covers(Conflict conflict, Finding finding) {
        return conflict.isOpen() || conflict.parts().containsAll(finding.parts());
    }

    private static Conflict found(
            Journey journey,
            Finding finding,
            Optional<Conflict> known,
            LocalDate today,
            Instant now,
            DueDays dueDays,
            Touch touch) {
        Optional<UUID> load = known.map(conflict -> conflict.load().filter(from -> !touch.wakes(conflict)))
                .orElse(touch.load());
        return new Conflict(
                known.map(Conflict::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                finding.rule().id(),
                finding.parts(),
                finding.plans().stream().map(Plan::id).collect(Collectors.toSet()),
                finding.sectors(),
                finding.cause(),
                finding.reason(),
                finding.rule().severity(),
                known.filter(conflict -> conflict.reason().equals(finding.reason())
                                && conflict.load().equals(load))
                        .map(Conflict::dueOn)
                        .orElseGet(() -> dueOn(finding, today, dueDays)),
                known.map(Conflict::status).orElse(Status.OPEN),
                known.map(Conflict::openedAt).orElse(now),
                known.flatMap(Conflict::closedAt),
                known.flatMap(Conflict::how),
                known.flatMap(Conflict::acceptedUntil),
                load,
                new Conflict.Basis(
                        finding.key(),
                        finding.sensitivity(),
                        owner(journey, finding),
                        finding.rule().about().version(),
                        finding.thresholds()));
    }

    /** The one who is to act: who holds the sectors together where that is the task, else who is responsible for a plan. */
    private static Optional<String> owner(Journey journey, Finding finding) {
        Optional<String> responsible =
                finding.toChange().map(plan -> plan.responsible().user());
        Optional<String> coordinator = journey.coordinator().map(Coordinator::user);
        return switch (finding.rule().owner()) {
            case COORDINATION -> coordinator.or(() -> responsible);
            case GRANTING, SECTOR -> responsible.or(() -> coordinator);
        };
    }

    /** The days the severity gives, but not later than the day that makes acting useless, and not in the past. */
    private static LocalDate dueOn(Finding finding, LocalDate today, DueDays dueDays) {
        LocalDate usual = today.plusDays(dueDays.of(finding.rule().severity()));
        LocalDate latest = finding.tooLate().filter(usual::isAfter).orElse(usual);
        return latest.isBefore(today) ? today : latest;
    }

    private static Set<UUID> ids(List<Conflict> conflicts) {
        return conflicts.stream().map(Conflict::id).collect(Collectors.toSet());
    }

    private record Fingerprint(String rule, List<UUID> key) {

        static Fingerprint of(Conflict conflict) {
            return new Fingerprint(conflict.rule(), conflict.basis().key());
        }

        static Fingerprint of(Finding finding) {
            return new Fingerprint(finding.rule().id(), finding.key());
        }
    }
}
