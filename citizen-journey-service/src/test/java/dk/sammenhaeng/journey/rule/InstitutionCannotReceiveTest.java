package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.action;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Facts.Phase;
import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.journey.rule.Facts.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionCannotReceiveTest {

    private static final UUID INSTITUTION = UuidCreator.getTimeOrderedEpoch();
    private final InstitutionCannotReceive rule = new InstitutionCannotReceive();

    /** Days count from today; the service changes on day 10. */
    @ParameterizedTest(name = "{0} from day 10, action from day {1} to {2}: {3}")
    @CsvSource({
        "OPEN,             0,  20, false",
        "INTAKE_STOP,      0,  20, false",
        "INTAKE_STOP,      9,  20, false",
        "INTAKE_STOP,     10,  20, true",
        "INTAKE_STOP,     30,  40, true",
        "CHANGED_SERVICE,  0,  10, false",
        "CHANGED_SERVICE,  0,  11, true",
        "CLOSED,           0,  10, false",
        "CLOSED,           0,  11, true",
        "CLOSED,           0,    , true",
        "CLOSED,          30,  40, true",
        "CLOSED,         -20,   0, false",
        "CLOSED,         -20,   1, false",
    })
    void an_intake_stop_concerns_who_begins_and_a_closure_everyone_not_over_by_then(
            Status status, int from, Integer to, boolean concerned) {
        Action action = at(from, Optional.ofNullable(to));

        Answer answer = rule.ask(
                journey(plan(Sector.HEALTH, action)),
                new Facts(Map.of(INSTITUTION, Service.of(status, TODAY.plusDays(10)))),
                TODAY);

        assertThat(answer.findings()).hasSize(concerned ? 1 : 0);
    }

    @Test
    void an_action_that_is_over_concerns_nobody_even_where_it_lasted_beyond_the_closure() {
        Facts closed = new Facts(Map.of(INSTITUTION, Service.of(Status.CLOSED, TODAY.minusDays(30))));

        Answer answer = rule.ask(journey(plan(Sector.HEALTH, at(-60, Optional.of(0)))), closed, TODAY);

        assertThat(answer).isEqualTo(Answer.NOTHING);
    }

    /** Intake stop on day 10, closed from day 20 to day 30, open again from then on. */
    @ParameterizedTest(name = "action from day {0} to {1}: {2} until day {3}")
    @CsvSource({
        "  0,   9, '',            ",
        "  0,  20, '',            ",
        " 10,  15, INTAKE_STOP, 15",
        " 12,  20, INTAKE_STOP, 20",
        " 12,    , CLOSED,      30",
        "  0,  21, CLOSED,      21",
        " 29,  60, CLOSED,      30",
        " 30,  60, '',            ",
    })
    void each_phase_concerns_what_it_meets_and_the_gravest_is_the_reason(
            int from, Integer to, String reason, Integer until) {
        Service service = new Service(List.of(
                phase(Status.OPEN, -100),
                phase(Status.INTAKE_STOP, 10),
                phase(Status.CLOSED, 20),
                phase(Status.OPEN, 30)));

        Answer answer = rule.ask(
                journey(plan(Sector.HEALTH, at(from, Optional.ofNullable(to)))),
                new Facts(Map.of(INSTITUTION, service)),
                TODAY);

        assertThat(answer.findings())
                .extracting(Finding::reason)
                .isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
        assertThat(answer.next()).isEqualTo(Optional.ofNullable(until).map(TODAY::plusDays));
    }

    @Test
    void a_closure_that_is_over_concerns_nobody_any_more() {
        Service service = new Service(List.of(phase(Status.CLOSED, -30), phase(Status.OPEN, -10)));

        Answer answer = rule.ask(
                journey(plan(Sector.HEALTH, at(-60, Optional.of(60)))), new Facts(Map.of(INSTITUTION, service)), TODAY);

        assertThat(answer).isEqualTo(Answer.NOTHING);
    }

    private static Phase phase(Status status, int fromDay) {
        return new Phase(status, TODAY.plusDays(fromDay), status != Status.OPEN);
    }

    @Test
    void an_institution_nobody_knows_cannot_receive_until_it_is_known() {
        Action action = at(1, Optional.of(5));

        Answer answer = rule.ask(journey(plan(Sector.SOCIAL, action)), Facts.NONE, TODAY);

        assertThat(answer.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo("UNKNOWN");
            assertThat(finding.cause()).isEqualTo(Cause.institution(INSTITUTION));
            assertThat(finding.parts()).containsExactly(action.id());
        });
        assertThat(answer.next()).contains(TODAY.plusDays(5));
    }

    @Test
    void an_action_without_an_institution_needs_none() {
        assertThat(rule.ask(journey(plan(Sector.HEALTH, action(TODAY, Optional.empty()))), Facts.NONE, TODAY))
                .isEqualTo(Answer.NOTHING);
    }

    private static Action at(int from, Optional<Integer> to) {
        return action(TODAY.plusDays(from), to.map(TODAY::plusDays), Optional.of(INSTITUTION), Funding.NONE);
    }
}
