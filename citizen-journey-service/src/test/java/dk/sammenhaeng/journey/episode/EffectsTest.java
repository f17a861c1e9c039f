package dk.sammenhaeng.journey.episode;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.episode.Effects.Windows;
import dk.sammenhaeng.journey.episode.EpisodeKind.Result;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a beginning or an end means for the outcomes of the others of its kind. */
class EffectsTest {

    private static final Windows WINDOWS =
            new Windows(Period.ofMonths(12), Period.ofMonths(12), Period.ofDays(30), Period.ofMonths(12));
    private static final UUID CITIZEN = UuidCreator.getTimeOrderedEpoch();

    private static Episode stay(String kind, String from, String to, String outcome) {
        return new Episode(
                UuidCreator.getTimeOrderedEpoch(),
                CITIZEN,
                kind,
                LocalDate.parse("2015-01-01"),
                Sector.SOCIAL,
                Optional.empty(),
                LocalDate.parse(from),
                Optional.ofNullable(to).map(LocalDate::parse),
                Optional.ofNullable(outcome),
                Optional.empty(),
                0);
    }

    private static Episode home(String status, String from, String to) {
        Episode one = stay("HOUSING", from, to, to == null ? null : "CHANGED");
        return new Episode(
                one.id(),
                CITIZEN,
                "HOUSING",
                LocalDate.parse("2015-01-01"),
                Sector.SOCIAL,
                Optional.empty(),
                one.from(),
                one.to(),
                one.outcome(),
                Optional.of(status),
                0);
    }

    private static Effects start(Episode started, Episode... earlier) {
        return Effects.ofStart(started, List.of(earlier), WINDOWS);
    }

    private static boolean isReturn(Episode stay, LocalDate back) {
        return Effects.isReturnAfter(stay, back, WINDOWS);
    }

    private static Effects end(Episode ended, Episode... earlier) {
        return Effects.ofEnd(ended, List.of(earlier), WINDOWS);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-09, false",
        "2025-03-10, true",
        "2025-03-11, true",
        "2026-03-09, true",
        "2026-03-10, false",
        "2027-01-01, false",
    })
    void a_return_to_shelter_counts_before_the_end_of_the_first_year_after_the_own_home(
            LocalDate back, boolean counts) {
        Episode first = stay("SHELTER", "2025-01-01", "2025-03-10", "OWN_HOME");

        assertThat(isReturn(first, back)).isEqualTo(counts);
    }

    @Test
    void only_a_discharge_to_an_own_home_is_watched_for_a_return() {
        Episode toHome = stay("SHELTER", "2025-01-01", "2025-03-10", "OWN_HOME");
        Episode elsewhere = stay("SHELTER", "2025-01-01", "2025-03-10", "OTHER_STAY");

        assertThat(end(toHome).watched()).isEqualTo(Map.of(toHome.id(), Optional.of(LocalDate.parse("2026-03-10"))));
        assertThat(end(elsewhere).watched()).isEmpty();
        assertThat(isReturn(elsewhere, LocalDate.parse("2025-04-01"))).isFalse();
    }

    @Test
    void a_second_crisis_stay_asks_for_a_plan_review_and_makes_the_first_one_repeated_once() {
        Episode first = stay("CRISIS_CENTRE", "2025-01-01", "2025-02-01", "OWN_HOME");
        Episode second = stay("CRISIS_CENTRE", "2025-06-01", "2025-07-01", "OWN_HOME");
        Episode third = stay("CRISIS_CENTRE", "2025-09-01", null, null);

        assertThat(start(first).reviews()).isEmpty();
        assertThat(end(first).watched()).containsKey(first.id());
        Effects again = start(second, first);
        assertThat(again.reviews()).containsExactly(Review.PLAN_REVIEW);
        assertThat(again.results()).isEqualTo(Map.of(first.id(), new Result("CRISIS_CENTRE_REPEAT", "REPEATED")));
        assertThat(again.watched()).isEqualTo(Map.of(first.id(), Optional.empty()));
        assertThat(end(second, first).watched())
                .as("a repeat is no cohort of its own")
                .isEmpty();
        assertThat(start(third, first, second).results()).containsOnlyKeys(first.id());
    }

    @Test
    void a_readmission_is_watched_for_after_a_discharge_home_and_not_after_leave() {
        Episode stay = stay("ADMISSION", "2026-01-01", "2026-01-10", "HOME");
        Episode leave = stay("ADMISSION", "2026-01-01", "2026-01-10", "LEAVE");
        Episode moved = stay("ADMISSION", "2026-01-01", "2026-01-10", "OTHER_STAY");
        LocalDate back = LocalDate.parse("2026-02-08");

        assertThat(isReturn(stay, back)).isTrue();
        assertThat(isReturn(leave, back)).isFalse();
        assertThat(isReturn(moved, back)).as("to another ward").isFalse();
        assertThat(isReturn(stay, back.plusDays(1))).isFalse();
        assertThat(end(stay).watched()).isEqualTo(Map.of(stay.id(), Optional.of(LocalDate.parse("2026-02-09"))));
    }

    @Test
    void becoming_homeless_asks_for_a_transition_plan_and_counts_once() {
        Episode homeless = home("HOMELESS", "2026-01-01", null);

        Effects entered = start(homeless, home("OWN_HOME", "2020-01-01", "2026-01-01"));
        Effects stillHomeless =
                start(home("HOMELESS", "2026-02-01", null), home("HOMELESS", "2026-01-01", "2026-02-01"));

        assertThat(entered.results()).isEqualTo(Map.of(homeless.id(), new Result("HOMELESSNESS", "ENTERED")));
        assertThat(entered.reviews()).containsExactly(Review.TRANSITION_PLAN);
        assertThat(stillHomeless).isEqualTo(new Effects(Map.of(), List.of(), Map.of()));
    }

    @Test
    void a_home_after_homelessness_is_watched_and_lost_when_it_ends_within_the_time() {
        Episode homeless = home("HOMELESS", "2025-01-01", "2025-06-01");
        Episode found = home("OWN_HOME", "2025-06-01", "2025-09-01");
        Episode moved = home("OWN_HOME", "2025-09-01", "2026-01-01");
        Episode lost = home("HOMELESS", "2026-01-01", null);

        Effects housed = start(home("OWN_HOME", "2025-06-01", null), homeless);
        assertThat(housed.results().values()).containsExactly(new Result("HOMELESSNESS", "LEFT"));
        assertThat(housed.watched().values()).containsExactly(Optional.of(LocalDate.parse("2026-06-01")));
        assertThat(start(moved, homeless, found))
                .as("a move is no loss")
                .isEqualTo(new Effects(Map.of(), List.of(), Map.of()));
        Effects gone = start(lost, homeless, found, moved);
        assertThat(gone.results())
                .isEqualTo(Map.of(
                        lost.id(), new Result("HOMELESSNESS", "ENTERED"),
                        found.id(), new Result("HOUSING_RETENTION", "LOST")));
        assertThat(gone.watched()).isEqualTo(Map.of(found.id(), Optional.empty()));
        Effects later = start(home("TEMPORARY", "2026-06-01", null), homeless, found, moved);
        assertThat(later.results()).as("the time is over").isEmpty();
    }
}
