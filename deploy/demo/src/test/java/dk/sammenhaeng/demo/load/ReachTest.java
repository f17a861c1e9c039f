package dk.sammenhaeng.demo.load;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.demo.model.ActionType;
import dk.sammenhaeng.demo.model.Place;
import dk.sammenhaeng.demo.model.PlannedAction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Reach REACH = new Reach(Map.of("closing", DAY), Map.of("full", DAY));

    @Test
    void a_closure_reaches_what_is_not_over_by_then() {
        assertThat(REACH.includes(action(known("closing"), DAY.minusDays(9), Optional.empty())))
                .isTrue();
        assertThat(REACH.includes(action(known("closing"), DAY.minusDays(9), Optional.of(DAY.plusDays(1)))))
                .isTrue();
        assertThat(REACH.includes(action(known("closing"), DAY.minusDays(9), Optional.of(DAY))))
                .isFalse();
    }

    @Test
    void an_intake_stop_reaches_what_begins_under_it() {
        assertThat(REACH.includes(action(known("full"), DAY, Optional.empty()))).isTrue();
        assertThat(REACH.includes(action(known("full"), DAY.minusDays(1), Optional.empty())))
                .isFalse();
    }

    @Test
    void an_unknown_institution_is_always_found_and_an_open_one_never() {
        assertThat(REACH.includes(action(Optional.of(new Place.Unknown(new UUID(1, 2))), DAY, Optional.empty())))
                .isTrue();
        assertThat(REACH.includes(action(known("open"), DAY, Optional.empty()))).isFalse();
        assertThat(REACH.includes(action(Optional.empty(), DAY, Optional.empty())))
                .isFalse();
    }

    private static Optional<Place> known(String institution) {
        return Optional.of(new Place.Known(institution));
    }

    private static PlannedAction action(Optional<Place> place, LocalDate from, Optional<LocalDate> to) {
        return new PlannedAction(
                "one",
                ActionType.MENTOR,
                ActionType.MENTOR.title(),
                place,
                from,
                to,
                Optional.empty(),
                false,
                List.of());
    }
}
