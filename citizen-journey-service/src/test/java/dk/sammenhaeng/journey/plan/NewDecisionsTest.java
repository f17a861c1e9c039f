package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.journey.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.channel.News.DecisionMade;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Decision.State;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Of which decisions in a plan that is put the citizen is told, and which are no news. */
class NewDecisionsTest {

    private static final Action USUAL = Given.action(TODAY.minusDays(5), Optional.empty());
    private static final Decision PROPOSED = decision(State.PROPOSED, 0, 0);
    private static final Decision GRANTED = decision(State.GRANTED, -3, 25);
    private static final Decision REFUSED = decision(State.REFUSED, -3, 25);

    @ParameterizedTest(name = "{0}")
    @MethodSource("puts")
    void told(String what, Optional<Plan> before, Plan after, boolean expected) {
        assertThat(NewDecisions.in(before, after, TODAY)).as(what).matches(made -> made.isPresent() == expected);
    }

    static Stream<Arguments> puts() {
        Decision complained = complained(GRANTED, Optional.empty());
        Decision upheld = complained(GRANTED, Optional.of(Complaint.Outcome.SENT_ON));
        Decision lastDay = decision(State.GRANTED, -28, 0);
        Decision old = decision(State.GRANTED, -29, -1);
        return Stream.of(
                Arguments.of("no decision", Optional.empty(), plan(), false),
                Arguments.of("one that is proposed", Optional.empty(), plan(PROPOSED), false),
                Arguments.of("one that comes with the plan", Optional.empty(), plan(GRANTED), true),
                Arguments.of("the last day to complain", Optional.empty(), plan(lastDay), true),
                Arguments.of("too late to complain when it comes", Optional.empty(), plan(old), false),
                Arguments.of("proposed and then granted", before(PROPOSED), plan(GRANTED), true),
                Arguments.of("granted, and said again", before(GRANTED), plan(GRANTED), false),
                Arguments.of("granted and then refused", before(GRANTED), plan(REFUSED), true),
                Arguments.of("decided anew another day", before(GRANTED), plan(decision(State.GRANTED, -1, 27)), true),
                Arguments.of("complained of", before(GRANTED), plan(complained), false),
                Arguments.of("reassessed", before(complained), plan(upheld), true),
                Arguments.of(
                        "reassessed when it is too late to complain",
                        before(complained(old, Optional.empty())),
                        plan(complained(old, Optional.of(Complaint.Outcome.CHANGED))),
                        true),
                Arguments.of("reassessed, and said again", before(upheld), plan(upheld), false),
                Arguments.of("taken back", before(GRANTED), plan(), false));
    }

    @Test
    void all_decisions_of_one_put_are_told_together_with_the_first_day_that_counts() {
        Plan after = plan(decision(State.GRANTED, -3, 25), decision(State.REFUSED, -10, 18), PROPOSED);

        assertThat(NewDecisions.in(Optional.empty(), after, TODAY))
                .contains(new DecisionMade(
                        after.id(),
                        after.version(),
                        Optional.of(after.id()),
                        Optional.of(TODAY.plusDays(18)),
                        Optional.of("Voksen")));
    }

    @Test
    void of_decisions_of_two_authorities_told_together_none_is_named() {
        Decision ofAnother = new Decision(
                State.GRANTED,
                Optional.of("Sundhedsloven § 140"),
                Optional.empty(),
                Optional.of("Sundhed"),
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(28)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(NewDecisions.in(Optional.empty(), plan(GRANTED, ofAnother), TODAY)
                        .flatMap(DecisionMade::authority))
                .isEmpty();
    }

    private static Optional<Plan> before(Decision decision) {
        return Optional.of(plan(decision));
    }

    /** Actions in the same places are the same actions. */
    private static Plan plan(Decision... decisions) {
        List<Decision> all = Arrays.asList(decisions);
        return Given.plan(
                Sector.HEALTH,
                Stream.concat(
                                Stream.of(action(99, Optional.empty())),
                                all.stream().map(one -> action(all.indexOf(one), Optional.of(one))))
                        .toArray());
    }

    private static Action action(int place, Optional<Decision> decision) {
        return new Action(
                new UUID(1, place),
                "a" + place,
                USUAL.kind(),
                USUAL.title(),
                USUAL.institutionId(),
                USUAL.from(),
                USUAL.to(),
                USUAL.weeklyHours(),
                USUAL.legalRight(),
                USUAL.payers(),
                0,
                USUAL.funding(),
                new ActionTerms(
                        ActionTerms.Provider.PUBLIC,
                        List.of(),
                        decision,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty()));
    }

    private static Decision decision(State state, int decided, int complain) {
        boolean made = state != State.PROPOSED;
        return new Decision(
                state,
                Optional.of("Serviceloven § 85"),
                Optional.empty(),
                Optional.of("Voksen"),
                Optional.of(TODAY.plusDays(decided)).filter(day -> made),
                Optional.of(TODAY.plusDays(complain)).filter(day -> made),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Decision complained(Decision decision, Optional<Complaint.Outcome> outcome) {
        return new Decision(
                decision.state(),
                decision.law(),
                decision.lawVersion(),
                decision.authority(),
                decision.decidedOn(),
                decision.complainBy(),
                Optional.empty(),
                Optional.of(new Complaint(
                        TODAY.minusDays(1), false, TODAY.plusDays(27), outcome.map(made -> TODAY), outcome)),
                Optional.empty());
    }
}
