package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.action;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionNotFundedTest {

    private final ActionNotFunded rule = new ActionNotFunded();

    @ParameterizedTest
    @EnumSource(Funding.State.class)
    void a_refusal_is_a_conflict_and_that_nobody_answers(Funding.State state) {
        Answer answer = ask(state, TODAY.plusDays(9));

        assertThat(answer.findings()).hasSize(state == Funding.State.REFUSED || state == Funding.State.PENDING ? 1 : 0);
    }

    @Test
    void money_that_is_awaited_is_found_when_the_action_begins() {
        assertThat(awaited(TODAY.plusDays(1), Instant.EPOCH)).isEqualTo(nothingUntil(TODAY.plusDays(1)));
        assertThat(awaited(TODAY, Instant.EPOCH).findings())
                .extracting(Finding::reason)
                .containsExactly("PENDING");
    }

    @Test
    void budget_has_a_day_to_answer_since_the_plan_changed() {
        Instant now = TODAY.atTime(11, 0).toInstant(ZoneOffset.UTC);

        assertThat(awaited(TODAY.minusDays(9), now)).isEqualTo(nothingUntil(TODAY.plusDays(1)));
        assertThat(awaited(TODAY.minusDays(9), now.minus(1, ChronoUnit.DAYS)).findings())
                .hasSize(1);
    }

    @Test
    void the_finding_says_why_and_ends_with_the_action() {
        Answer answer = ask(Funding.State.REFUSED, TODAY.plusDays(9));

        assertThat(answer.findings().getFirst().reason()).isEqualTo("NO_FUNDS");
        assertThat(answer.next()).contains(TODAY.plusDays(9));
        assertThat(ask(Funding.State.REFUSED, TODAY)).isEqualTo(Answer.NOTHING);
    }

    private static Answer nothingUntil(LocalDate day) {
        return new Answer(List.of(), Optional.of(day));
    }

    private Answer awaited(LocalDate from, Instant changedAt) {
        Plan plan = plan(Sector.EMPLOYMENT, action(from, Optional.empty(), Optional.empty(), Funding.PENDING));
        return rule.ask(journey(GivenPlans.changedAt(plan, changedAt)), Facts.NONE, TODAY);
    }

    private Answer ask(Funding.State state, LocalDate to) {
        Optional<String> reason = Optional.of("NO_FUNDS").filter(code -> state == Funding.State.REFUSED);
        return rule.ask(
                journey(plan(
                        Sector.EMPLOYMENT,
                        action(TODAY.minusDays(9), Optional.of(to), Optional.empty(), new Funding(state, reason)))),
                Facts.NONE,
                TODAY);
    }
}
