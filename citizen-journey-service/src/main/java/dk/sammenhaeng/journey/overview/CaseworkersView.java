package dk.sammenhaeng.journey.overview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Dealings.CaseworkerChange;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.overview.JourneyView.CoordinatorView;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who the citizen has had to deal with (sagsbehandlerskift, daily use C4); a figure of the journey and never of an
 * employee.
 *
 * @param since the first day that counts
 * @param changes how often somebody else became responsible for a plan or for the whole
 * @param different how many persons were responsible in that time
 * @param items the changes, the latest first
 */
record CaseworkersView(LocalDate since, int changes, int different, List<ChangeView> items) {

    /** Those of the time until an instant, but for plans that this caller must not know of. */
    static CaseworkersView of(
            LocalDate since, Instant until, Journey journey, Optional<CoordinatorView> coordinator, Relation relation) {
        List<Plan> known = journey.plans().stream()
                .filter(plan -> !relation.sight(plan).isHidden())
                .toList();
        Set<UUID> readable = known.stream().map(Plan::id).collect(Collectors.toSet());
        List<CaseworkerChange> shown = journey.circumstances().dealings().changes().stream()
                .filter(change -> !change.at().isBefore(DanishCalendar.startOf(since))
                        && !change.at().isAfter(until))
                .filter(change -> !change.secret()
                        || change.planId().filter(readable::contains).isPresent())
                .toList();
        Stream<String> now = Stream.concat(
                known.stream().map(plan -> plan.responsible().user()),
                coordinator.stream().map(CoordinatorView::user));
        Stream<String> then = shown.stream().flatMap(change -> Stream.of(change.fromUser(), change.toUser()));
        return new CaseworkersView(
                since,
                shown.size(),
                (int) Stream.concat(now, then).distinct().count(),
                shown.stream()
                        .map(change -> new ChangeView(change.at(), change.planId(), change.sector()))
                        .toList());
    }

    /**
     * One change.
     *
     * @param planId the plan; nothing where it is the coordinator who changed
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ChangeView(Instant at, Optional<UUID> planId, Optional<Sector> sector) {}
}
