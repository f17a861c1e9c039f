package dk.sammenhaeng.agreements.institution;

import static dk.sammenhaeng.agreements.institution.ServiceStatus.CHANGED_SERVICE;
import static dk.sammenhaeng.agreements.institution.ServiceStatus.CLOSED;
import static dk.sammenhaeng.agreements.institution.ServiceStatus.INTAKE_STOP;
import static dk.sammenhaeng.agreements.institution.ServiceStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstitutionTest {

    private static final LocalDate REGISTERED = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final UUID AGREEMENT = new UUID(1, 1);
    private static final UUID BRAKE = new UUID(1, 2);
    private static final UUID OTHER_BRAKE = new UUID(1, 3);

    private final Institution institution = new Institution(
            new UUID(1, 0),
            new InstitutionDetails(
                    "Kastanjehaven", Area.ELDERCARE, Ownership.MUNICIPAL, "64942212", "1003263364", 64, 71),
            REGISTERED);

    @Test
    void a_brake_puts_the_institution_where_its_gravest_measure_says_from_the_earliest_day_of_it() {
        var change = institution.restrict(
                restrictions(BRAKE, INTAKE_STOP, TODAY, CLOSED, TODAY.plusDays(30), CLOSED, TODAY.plusDays(10)), TODAY);

        assertThat(change).hasValueSatisfying(changed -> {
            assertThat(changed.serviceStatus()).isEqualTo(CLOSED);
            assertThat(changed.effectiveFrom()).isEqualTo(TODAY.plusDays(10));
            assertThat(changed.timeline().on(TODAY)).isEqualTo(INTAKE_STOP);
        });
    }

    @Test
    void lifting_returns_it_to_open_from_today_on() {
        institution.restrict(restrictions(BRAKE, INTAKE_STOP, TODAY.minusDays(20)), TODAY);

        assertThat(institution.release(BRAKE, TODAY)).hasValueSatisfying(changed -> {
            assertThat(changed.serviceStatus()).isEqualTo(OPEN);
            assertThat(changed.effectiveFrom()).isEqualTo(TODAY);
            assertThat(changed.cause()).isEqualTo(StatusCause.BRAKE_LIFTED);
        });
    }

    @Test
    void lifting_one_brake_leaves_what_another_still_holds() {
        institution.restrict(restrictions(BRAKE, CLOSED, TODAY), TODAY);
        institution.restrict(restrictions(OTHER_BRAKE, INTAKE_STOP, TODAY), TODAY);

        assertThat(institution.release(BRAKE, TODAY)).hasValueSatisfying(changed -> assertThat(changed.serviceStatus())
                .isEqualTo(INTAKE_STOP));
    }

    @Test
    void lifting_returns_it_to_its_own_decision() {
        institution.decide(decision(CHANGED_SERVICE, TODAY.minusDays(3)), TODAY);
        institution.restrict(restrictions(BRAKE, CLOSED, TODAY), TODAY);

        assertThat(institution.release(BRAKE, TODAY)).hasValueSatisfying(changed -> assertThat(changed.serviceStatus())
                .isEqualTo(CHANGED_SERVICE));
    }

    @Test
    void a_second_brake_that_adds_nothing_tells_nothing() {
        institution.restrict(restrictions(BRAKE, CLOSED, TODAY), TODAY);

        assertThat(institution.restrict(restrictions(OTHER_BRAKE, INTAKE_STOP, TODAY), TODAY))
                .isEmpty();
    }

    @Test
    void a_decided_closure_ahead_is_told_at_once_and_not_again_on_its_day() {
        LocalDate closing = TODAY.plusDays(14);

        assertThat(institution.decide(decision(CLOSED, closing), TODAY))
                .hasValueSatisfying(
                        changed -> assertThat(changed.effectiveFrom()).isEqualTo(closing));
        assertThat(institution.enter(closing)).isEmpty();
    }

    @Test
    void a_decided_reopening_ahead_is_told_as_status_on_its_day() {
        institution.decide(decision(CLOSED, TODAY), TODAY);
        LocalDate reopening = TODAY.plusDays(14);

        assertThat(institution.decide(decision(OPEN, reopening), TODAY))
                .hasValueSatisfying(
                        changed -> assertThat(changed.serviceStatus()).isEqualTo(CLOSED));
        assertThat(institution.enter(reopening)).hasValueSatisfying(changed -> {
            assertThat(changed.serviceStatus()).isEqualTo(OPEN);
            assertThat(changed.effectiveFrom()).isEqualTo(reopening);
            assertThat(changed.cause()).isEqualTo(StatusCause.DECISION);
        });
    }

    @Test
    void a_status_that_stays_keeps_the_day_it_began() {
        institution.restrict(restrictions(BRAKE, CLOSED, TODAY.minusDays(5)), TODAY.minusDays(5));

        institution.decide(decision(OPEN, TODAY.plusDays(30)), TODAY);

        assertThat(institution.serviceStatus()).isEqualTo(CLOSED);
        assertThat(institution.serviceStatusFrom()).isEqualTo(TODAY.minusDays(5));
    }

    @Test
    void a_decision_that_is_already_so_changes_nothing() {
        institution.decide(decision(CLOSED, TODAY), TODAY);

        assertThat(institution.changesBy(decision(CLOSED, TODAY))).isFalse();
        assertThat(institution.changesBy(decision(OPEN, TODAY))).isTrue();
    }

    private static ServiceDecision decision(ServiceStatus status, LocalDate from) {
        return new ServiceDecision(status, from, "Byrådets beslutning", "administration-1", Instant.EPOCH);
    }

    private static List<ServiceRestriction> restrictions(UUID brake, Object... statusAndDay) {
        return IntStream.range(0, statusAndDay.length / 2)
                .mapToObj(i -> Arrays.copyOfRange(statusAndDay, 2 * i, 2 * i + 2))
                .map(pair -> new ServiceRestriction(AGREEMENT, brake, (ServiceStatus) pair[0], (LocalDate) pair[1]))
                .toList();
    }
}
