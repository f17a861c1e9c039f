package dk.sammenhaeng.journey.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.admission.Notice.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What notices make of a stay: what happened when decides, not what came when (daily use C5). */
class CourseTest {

    private static final UUID STAY = UuidCreator.getTimeOrderedEpoch();
    private static final Instant MONDAY = Instant.parse("2026-11-16T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ADMITTED, ADMITTED",
        "ADMITTED LEAVE, ON_LEAVE",
        "ADMITTED LEAVE BACK, ADMITTED",
        "ADMITTED LEAVE ADMITTED, ADMITTED",
        "ADMITTED LEAVE DISCHARGED, DISCHARGED",
        "ADMITTED DISCHARGED, DISCHARGED",
        "ADMITTED DISCHARGED ADMITTED, ADMITTED",
        "ADMITTED DISCHARGED LEAVE, DISCHARGED",
        "ADMITTED DISCHARGED DIED, DIED",
        "ADMITTED DIED ADMITTED, DIED",
        "ADMITTED EXPECTED_HOME, ADMITTED",
        "DISCHARGED, AWAITED",
        "LEAVE, AWAITED",
        "BACK, AWAITED",
        "EXPECTED_HOME, AWAITED",
        "DIED, DIED",
        "DISCHARGED ADMITTED, ADMITTED",
    })
    void a_stay_stands_as_the_last_thing_that_fits_left_it(String told, State state) {
        assertThat(Course.of(notices(told)).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "DISCHARGED, WAITS",
        "DISCHARGED ADMITTED, WAITS COUNTS",
        "ADMITTED DISCHARGED LEAVE, COUNTS COUNTS CHANGES_NOTHING",
        "ADMITTED ADMITTED, COUNTS CHANGES_NOTHING",
        "ADMITTED BACK, COUNTS CHANGES_NOTHING",
        "ADMITTED EXPECTED_HOME DISCHARGED, COUNTS COUNTS COUNTS",
    })
    void each_notice_says_what_became_of_it(String told, String effects) {
        List<Notice> notices = notices(told);
        Course course = Course.of(notices);

        assertThat(notices.stream().map(course::effectOf))
                .containsExactlyElementsOf(List.of(effects.split(" ")).stream()
                        .map(Effect::valueOf)
                        .toList());
    }

    @Test
    void the_order_in_which_notices_came_changes_nothing() {
        List<Notice> notices = notices("ADMITTED LEAVE BACK EXPECTED_HOME LEAVE DISCHARGED");
        Course inOrder = Course.of(notices);
        Random random = new Random(7);

        for (int i = 0; i < 200; i++) {
            List<Notice> mixed = new ArrayList<>(notices);
            Collections.shuffle(mixed, random);
            assertThat(Course.of(mixed)).isEqualTo(inOrder);
        }
    }

    @Test
    void of_two_things_at_one_instant_the_admission_came_first() {
        Notice discharged = notice(What.DISCHARGED, 0);
        Notice admitted = notice(What.ADMITTED, 0);

        assertThat(Course.of(List.of(discharged, admitted)).state()).isEqualTo(State.DISCHARGED);
    }

    @Test
    void a_day_of_coming_home_is_expected_until_the_citizen_is_home() {
        assertThat(Course.of(notices("ADMITTED EXPECTED_HOME")).expectedHomeOn())
                .contains(LocalDate.of(2026, 11, 30));
        assertThat(Course.of(notices("ADMITTED EXPECTED_HOME DISCHARGED")).expectedHomeOn())
                .isEmpty();
    }

    @Test
    void a_stay_begins_when_it_was_first_told_to_have_begun() {
        Course course = Course.of(notices("ADMITTED LEAVE BACK"));

        assertThat(course.admittedAt()).contains(MONDAY);
        assertThat(course.since()).isEqualTo(MONDAY.plusSeconds(7200));
    }

    @Test
    void a_notice_told_by_mistake_leaves_the_course_as_without_it_in_whatever_order() {
        List<Notice> told = new ArrayList<>(notices("ADMITTED LEAVE DISCHARGED"));
        told.add(cancelling(told.get(2)));
        Random random = new Random(7);

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(told, random);
            Course course = Course.of(told);
            assertThat(course.state()).isEqualTo(State.ON_LEAVE);
            assertThat(course.since()).isEqualTo(MONDAY.plusSeconds(3600));
            assertThat(told.stream().sorted().map(course::effectOf))
                    .containsExactly(Effect.COUNTS, Effect.COUNTS, Effect.CANCELLED, Effect.COUNTS);
        }
    }

    @Test
    void a_stay_of_which_all_was_a_mistake_was_none_and_one_of_which_nothing_was_told_is_awaited() {
        Notice admitted = notice(What.ADMITTED, 0);
        Notice mistake = cancelling(admitted);

        assertThat(Course.of(List.of(mistake)).state()).isEqualTo(State.AWAITED);
        assertThat(Course.of(List.of(mistake)).effectOf(mistake)).isEqualTo(Effect.WAITS);
        assertThat(Course.of(List.of(mistake, admitted)).state()).isEqualTo(State.CANCELLED);
        assertThat(Course.of(List.of(mistake, admitted, notice(What.DISCHARGED, 1)))
                        .state())
                .isEqualTo(State.AWAITED);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMITTED, 0-",
        "ADMITTED DISCHARGED, 0-1",
        "ADMITTED LEAVE BACK DISCHARGED, 0-1 2-3",
        "ADMITTED LEAVE DISCHARGED, 0-1",
        "ADMITTED DISCHARGED ADMITTED, 0-1 2-",
        "ADMITTED ADMITTED BACK DIED, 0-3",
        "DISCHARGED ADMITTED EXPECTED_HOME, 1-",
    })
    void the_citizen_is_in_hospital_between_what_begins_and_what_ends(String told, String times) {
        assertThat(InHospital.of(notices(told)).stream()
                        .map(time -> hour(time.from())
                                + "-"
                                + time.over().map(over -> hour(over.at())).orElse("")))
                .containsExactly(times.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"DISCHARGED", "DIED", "LEAVE BACK"})
    void without_an_admission_there_was_no_time_in_hospital(String told) {
        assertThat(InHospital.of(notices(told))).isEmpty();
    }

    @Test
    void a_discharge_that_was_none_makes_one_time_of_two() {
        List<Notice> told = new ArrayList<>(notices("ADMITTED DISCHARGED ADMITTED DISCHARGED"));
        told.add(cancelling(told.get(1)));

        assertThat(InHospital.of(told))
                .singleElement()
                .satisfies(time -> assertThat(time.over().orElseThrow().at()).isEqualTo(MONDAY.plusSeconds(3 * 3600)));
    }

    private static String hour(Instant at) {
        return Long.toString(Duration.between(MONDAY, at).toHours());
    }

    private static Notice cancelling(Notice mistake) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Notice(
                id,
                STAY,
                id.toString(),
                Optional.empty(),
                What.CANCELLED,
                MONDAY.plusSeconds(9 * 3600L),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(mistake.noticeId()),
                MONDAY);
    }

    /** An hour apart. */
    private static List<Notice> notices(String told) {
        List<Notice> notices = new ArrayList<>();
        for (String what : told.split(" ")) {
            notices.add(notice(What.valueOf(what), notices.size()));
        }
        return notices;
    }

    private static Notice notice(What what, int hour) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Notice(
                id,
                STAY,
                id.toString(),
                Optional.empty(),
                what,
                MONDAY.plusSeconds(3600L * hour),
                false,
                Optional.of(LocalDate.of(2026, 11, 30)).filter(day -> what == What.EXPECTED_HOME),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MONDAY);
    }
}
