package dk.sammenhaeng.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the commands are read off a page. */
class PageTourTest {

    private static final PageTour TOUR =
            new PageTour(Path.of("page.md"), """
            # A page

            Words, and first:

            ```bash
            echo one
            ```

                one

            Then:

            ```bash
            echo two
            echo three
            ```

            Words.

                not an answer
            """.lines().toList());

    @Test
    void a_command_has_the_line_it_has_on_the_page() {
        List<String> script = TOUR.script().lines().toList();

        assertThat(script).hasSameSizeAs(TOUR.lines());
        assertThat(script.get(5)).isEqualTo("echo one");
        assertThat(script.get(14)).isEqualTo("echo three");
        assertThat(script).doesNotContain("Words.", "    one");
    }

    @Test
    void an_answer_is_what_stands_indented_right_below_a_block() {
        assertThat(TOUR.shown()).containsExactly(Map.entry(7, "    one"));
    }

    @Test
    void what_was_printed_is_known_by_block() {
        assertThat(PageTour.printed("one\n\u001e7\u001e\ntwo\nthree\n\u001e16\u001e\n"))
                .containsEntry(7, "one\n")
                .containsEntry(16, "\ntwo\nthree\n");
    }

    @Test
    void commands_in_blocks_of_another_language_are_noticed() {
        assertThat(new PageTour(Path.of("page.md"), List.of("```sh", "echo", "```")).otherLanguages())
                .containsExactly("```sh");
        assertThat(TOUR.otherLanguages()).isEmpty();
    }
}
