package dk.sammenhaeng.journey.coordinatedplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.Step.State;
import dk.sammenhaeng.journey.coordinatedplan.Step.Support;
import dk.sammenhaeng.journey.coordinatedplan.Step.SupportLevel;
import dk.sammenhaeng.journey.coordinatedplan.Steps.Move;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** One step at a time (FW-J4). */
class StepsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    record Try(int step, Move move) {}

    @Provide
    Arbitrary<List<Try>> tries() {
        Arbitrary<Move> moves = Arbitraries.oneOf(
                Arbitraries.just(new Move.Start()),
                Arbitraries.just(new Move.Achieve()),
                Arbitraries.just(new Move.Skip("Ikke længere nødvendigt")),
                Arbitraries.of(SupportLevel.class).map(Move.Support::new));
        return Combinators.combine(Arbitraries.integers().between(0, 4), moves)
                .as(Try::new)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void at_any_time_at_most_one_step_has_begun_and_every_step_before_it_is_over(@ForAll("tries") List<Try> tries) {
        List<Step> steps = steps(5);
        for (Try attempt : tries) {
            List<Step> before = steps;
            try {
                steps = Steps.move(steps, steps.get(attempt.step()).id(), attempt.move(), NOW)
                        .orElseThrow();
            } catch (Refusal refused) {
                assertThat(refused.code()).isIn("step-before-not-over", "step-not-in-state");
                steps = before;
            }
            inOrder(steps);
            nothingGoesBack(before, steps);
        }
    }

    private static void inOrder(List<Step> steps) {
        assertThat(steps.stream().filter(step -> step.state() == State.STARTED)).hasSizeLessThanOrEqualTo(1);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == State.STARTED || steps.get(i).state() == State.ACHIEVED) {
                assertThat(steps.subList(0, i)).allMatch(Step::isOver);
            }
        }
    }

    private static void nothingGoesBack(List<Step> before, List<Step> after) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).isOver()) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
            }
        }
    }

    @Test
    void a_step_begins_when_the_one_before_is_achieved_or_skipped_with_a_reason() {
        List<Step> steps = steps(3);
        assertThatThrownBy(() -> Steps.move(steps, id(steps, 1), new Move.Start(), NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("step-before-not-over");

        List<Step> moved = moved(steps, 0, new Move.Start(), new Move.Achieve());
        moved = moved(moved, 1, new Move.Skip("Kan det allerede"));
        moved = moved(moved, 2, new Move.Start());

        assertThat(moved).extracting(Step::state).containsExactly(State.ACHIEVED, State.SKIPPED, State.STARTED);
        assertThat(moved.get(1).reason()).contains("Kan det allerede");
        assertThat(Steps.current(moved)).contains(moved.get(2));
    }

    @Test
    void the_curve_of_support_is_kept_and_more_help_is_noticed_and_never_refused() {
        List<Step> steps = moved(steps(1), 0, new Move.Support(SupportLevel.NEARBY));
        assertThat(steps.getFirst().supportRises()).isFalse();

        steps = moved(steps, 0, new Move.Support(SupportLevel.STAFF_PERFORMS));

        assertThat(steps.getFirst().supportRises()).isTrue();
        assertThat(steps.getFirst().support())
                .extracting(Support::level)
                .containsExactly(SupportLevel.STAFF_PRESENT, SupportLevel.NEARBY, SupportLevel.STAFF_PERFORMS);
    }

    @Test
    void a_step_under_way_last_moved_when_it_began_or_the_help_with_it_became_another() {
        Instant began = NOW.plusSeconds(60);
        Instant helped = NOW.plusSeconds(120);
        List<Step> steps = steps(1);
        UUID id = id(steps, 0);
        assertThat(steps.getFirst().lastMovedAt()).isEmpty();

        List<Step> under = Steps.move(steps, id, new Move.Start(), began).orElseThrow();
        assertThat(under.getFirst().lastMovedAt()).contains(began);

        Move same = new Move.Support(SupportLevel.STAFF_PRESENT);
        assertThat(Steps.move(under, id, same, helped).orElseThrow().getFirst().lastMovedAt())
                .contains(began);
        Move less = new Move.Support(SupportLevel.NEARBY);
        List<Step> lighter = Steps.move(under, id, less, helped).orElseThrow();
        assertThat(lighter.getFirst().lastMovedAt()).contains(helped);
        assertThat(moved(lighter, 0, new Move.Achieve()).getFirst().lastMovedAt())
                .isEmpty();
    }

    @Test
    void an_unknown_step_is_nothing() {
        assertThat(Steps.move(steps(2), UUID.randomUUID(), new Move.Start(), NOW))
                .isEmpty();
    }

    private static List<Step> moved(List<Step> steps, int place, Move... moves) {
        List<Step> now = new ArrayList<>(steps);
        for (Move move : moves) {
            now = Steps.move(now, id(now, place), move, NOW).orElseThrow();
        }
        return now;
    }

    private static UUID id(List<Step> steps, int place) {
        return steps.get(place).id();
    }

    private static List<Step> steps(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Step(
                        UuidCreator.getTimeOrderedEpoch(),
                        "Skridt " + i,
                        Optional.empty(),
                        State.WAITING,
                        List.of(new Support(NOW, SupportLevel.STAFF_PRESENT)),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
