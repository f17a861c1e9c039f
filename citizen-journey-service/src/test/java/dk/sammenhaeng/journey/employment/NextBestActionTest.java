package dk.sammenhaeng.journey.employment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.employment.EmploymentStartRows.Evidence;
import dk.sammenhaeng.journey.rule.Facts.Method.Phase;
import dk.sammenhaeng.journey.rule.Facts.Method.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What could be next on the way to a job (FV-C18). */
class NextBestActionTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    @Test
    void the_fastest_way_to_a_job_comes_first_then_what_the_register_says() {
        assertThat(of(
                        told("USABLE", Status.USABLE),
                        told("RECOMMENDED", Status.RECOMMENDED),
                        jobs("SLOW", 9, 200),
                        jobs("FAST", 5, 40)))
                .extracting(NextBestAction::method)
                .containsExactly("FAST", "SLOW", "RECOMMENDED", "USABLE");
    }

    @Test
    void fewer_than_five_say_nothing_of_a_method() {
        assertThat(of(jobs("RARE", 4, 10))).isEmpty();
        assertThat(of(new Evidence("RARE", phases(Status.USABLE, LONG_AGO), 4, 4, Optional.of(10))))
                .containsExactly(new NextBestAction(
                        "RARE", Optional.of(Status.USABLE), Optional.empty(), Optional.empty(), false));
    }

    @Test
    void five_jobs_of_one_citizen_say_nothing_of_a_method() {
        assertThat(of(new Evidence("AGAIN", List.of(), 5, 1, Optional.of(10)))).isEmpty();
    }

    @Test
    void a_method_is_left_out_from_the_day_it_is_deselected() {
        assertThat(of(new Evidence("OLD", phases(Status.DESELECTED, Given.TODAY), 50, 50, Optional.of(5))))
                .isEmpty();
        assertThat(of(new Evidence("OLD", phases(Status.DESELECTED, Given.TODAY.plusDays(1)), 50, 50, Optional.of(5))))
                .extracting(NextBestAction::medianDaysToJob)
                .containsExactly(Optional.of(5));
    }

    @Test
    void what_the_citizen_has_or_had_is_shown_as_such() {
        assertThat(of(jobs("MENTOR", 5, 40), jobs("IPS", 5, 30)))
                .extracting(NextBestAction::used)
                .containsExactly(false, true);
    }

    private static List<NextBestAction> of(Evidence... known) {
        return NextBestAction.of(List.of(known), Set.of("MENTOR"), Given.TODAY, 5);
    }

    private static Evidence told(String method, Status status) {
        return new Evidence(method, phases(status, LONG_AGO), 0, 0, Optional.empty());
    }

    private static Evidence jobs(String method, int starts, int days) {
        return new Evidence(method, List.of(), starts, starts, Optional.of(days));
    }

    private static List<Phase> phases(Status status, LocalDate from) {
        return List.of(new Phase(status, from));
    }
}
