package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.action;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionNotFundedTest {

    private final ActionNotFunded rule = new ActionNotFunded();

    @ParameterizedTest
    @EnumSource(Funding.State.class)
    void only_a_refusal_is_a_conflict(Funding.State state) {
        Answer answer = ask(state, TODAY.plusDays(9));

        assertThat(answer.findings()).hasSize(state == Funding.State.REFUSED ? 1 : 0);
    }

    @Test
    void the_finding_says_why_and_ends_with_the_action() {
        Answer answer = ask(Funding.State.REFUSED, TODAY.plusDays(9));

        assertThat(answer.findings().getFirst().reason()).isEqualTo("NO_FUNDS");
        assertThat(answer.next()).contains(TODAY.plusDays(9));
        assertThat(ask(Funding.State.REFUSED, TODAY)).isEqualTo(Answer.NOTHING);
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
