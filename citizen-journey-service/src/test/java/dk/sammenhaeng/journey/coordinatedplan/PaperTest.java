package dk.sammenhaeng.journey.coordinatedplan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.coordinatedplan.Paper.Group;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The page of the letter: nothing in it is ever a tag, and each section has so much room. */
class PaperTest {

    @Property
    void whatever_is_written_is_never_read_as_a_tag(@ForAll String text) {
        Paper paper = paper();
        paper.line(text);
        paper.groups(text, 99, List.of(new Group(text, List.of(text))));

        String body = paper.html()
                .replaceAll("(?s).*</style></head>", "")
                .replaceAll("</?(p|ul|li|h1|h2|main|body|html)>", "");
        assertThat(body).doesNotContain("<", ">", "\"", "'");
    }

    @Test
    void markup_in_a_text_is_shown_as_it_was_written() {
        Paper paper = paper();
        paper.line("<script>alert('Bodil & \"Ole\"')</script>");

        assertThat(paper.html())
                .contains("<p>&lt;script&gt;alert(&#39;Bodil &amp; &quot;Ole&quot;&#39;)&lt;/script&gt;</p>");
    }

    @Test
    void what_does_not_fit_is_told_in_one_line_and_never_cut_in_the_middle() {
        String twoLines = "x".repeat(Paper.LINE + 1);
        Paper paper = paper();
        paper.section("Aftaler", 6, Collections.nCopies(5, twoLines));

        assertThat(paper.html().split("<li>", -1)).hasSize(4);
        assertThat(paper.html()).contains("<p>Spørg om resten.</p>");
    }

    @Test
    void what_fits_exactly_is_shown_whole_and_an_empty_section_says_so() {
        Paper paper = paper();
        paper.section("Aftaler", 2, List.of("x".repeat(Paper.LINE), "y"));
        paper.section("Andre", 2, List.of());

        assertThat(paper.html()).doesNotContain("Spørg om resten.").contains("<p>Intet endnu.</p>");
    }

    @Test
    void a_screen_reader_knows_the_language_and_the_title() {
        assertThat(paper().html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"da\">")
                .contains("<title>Din plan</title>", "<h1>Din plan</h1>", "<meta charset=\"UTF-8\">");
    }

    private static Paper paper() {
        return new Paper(Locale.of("da"), "Din plan", "Spørg om resten.", "Intet endnu.");
    }
}
