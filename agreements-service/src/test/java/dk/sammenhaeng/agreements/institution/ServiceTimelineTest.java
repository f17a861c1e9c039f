package dk.sammenhaeng.agreements.institution;

import static dk.sammenhaeng.agreements.institution.ServiceStatus.CHANGED_SERVICE;
import static dk.sammenhaeng.agreements.institution.ServiceStatus.CLOSED;
import static dk.sammenhaeng.agreements.institution.ServiceStatus.INTAKE_STOP;
import static dk.sammenhaeng.agreements.institution.ServiceStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.agreements.institution.ServiceTimeline.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ServiceTimelineTest {

    private static final LocalDate REGISTERED = LocalDate.of(2026, 1, 1);

    @Test
    void an_institution_nobody_restricts_is_open_since_it_was_registered() {
        assertThat(timeline(List.of(), Set.of()).phases()).containsExactly(new Phase(OPEN, REGISTERED, false));
    }

    @Test
    void the_gravest_restriction_decides_and_the_milder_one_holds_until_its_day() {
        var timeline = timeline(List.of(), Set.of(restriction(INTAKE_STOP, 10), restriction(CLOSED, 40)));

        assertThat(timeline.phases())
                .containsExactly(
                        new Phase(OPEN, REGISTERED, false),
                        new Phase(INTAKE_STOP, day(10), true),
                        new Phase(CLOSED, day(40), true));
        assertThat(timeline.gravest()).isEqualTo(new Phase(CLOSED, day(40), true));
    }

    @Test
    void intake_stays_stopped_beside_a_changed_service() {
        var timeline = timeline(List.of(), Set.of(restriction(INTAKE_STOP, 10), restriction(CHANGED_SERVICE, 10)));

        assertThat(timeline.phases().getLast()).isEqualTo(new Phase(CHANGED_SERVICE, day(10), true));
    }

    @Test
    void a_decision_replaces_every_earlier_one_from_its_day_on() {
        var timeline =
                timeline(List.of(decision(CLOSED, 30), decision(OPEN, 60), decision(CHANGED_SERVICE, 20)), Set.of());

        assertThat(timeline.phases())
                .containsExactly(new Phase(OPEN, REGISTERED, false), new Phase(CHANGED_SERVICE, day(20), false));
    }

    @Test
    void a_decided_reopening_does_not_free_from_a_brake() {
        var timeline = timeline(List.of(decision(OPEN, 20)), Set.of(restriction(INTAKE_STOP, 10)));

        assertThat(timeline.on(day(25))).isEqualTo(INTAKE_STOP);
    }

    @Property(tries = 300)
    void on_every_day_it_says_the_gravest_of_the_latest_decision_and_the_restrictions(
            @ForAll("decisions") List<ServiceDecision> decisions,
            @ForAll("restrictions") Set<ServiceRestriction> restrictions) {
        var timeline = timeline(decisions, restrictions);

        for (int offset = 0; offset < 60; offset++) {
            LocalDate today = day(offset);
            ServiceStatus decided = decisions.reversed().stream()
                    .filter(decision -> !decision.effectiveFrom().isAfter(today))
                    .map(ServiceDecision::serviceStatus)
                    .findFirst()
                    .orElse(OPEN);
            ServiceStatus expected = restrictions.stream()
                    .filter(restriction -> !restriction.effectiveFrom().isAfter(today))
                    .map(ServiceRestriction::serviceStatus)
                    .reduce(decided, (one, other) -> one.compareTo(other) > 0 ? one : other);
            assertThat(timeline.on(today)).as("day %s", today).isEqualTo(expected);
        }
    }

    @Provide
    Arbitrary<List<ServiceDecision>> decisions() {
        return Combinators.combine(
                        Arbitraries.of(ServiceStatus.values()),
                        Arbitraries.integers().between(0, 50))
                .as(ServiceTimelineTest::decision)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<Set<ServiceRestriction>> restrictions() {
        return Combinators.combine(
                        Arbitraries.of(INTAKE_STOP, CHANGED_SERVICE, CLOSED),
                        Arbitraries.integers().between(0, 50))
                .as(ServiceTimelineTest::restriction)
                .set()
                .ofMaxSize(4);
    }

    private static ServiceTimeline timeline(List<ServiceDecision> decisions, Set<ServiceRestriction> restrictions) {
        return ServiceTimeline.of(REGISTERED, decisions, restrictions);
    }

    private static ServiceDecision decision(ServiceStatus status, int offset) {
        return new ServiceDecision(status, day(offset), "Byrådets beslutning", "administration-1", Instant.EPOCH);
    }

    private static ServiceRestriction restriction(ServiceStatus status, int offset) {
        return new ServiceRestriction(new UUID(1, 1), new UUID(1, 2), status, day(offset));
    }

    private static LocalDate day(int offset) {
        return REGISTERED.plusDays(offset);
    }
}
