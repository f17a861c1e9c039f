package dk.sammenhaeng.journey.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.http.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each kind of entry has a title in each language, wherever its source stands. */
class TimelineTextsTest {

    private static final Pattern KIND =
            Pattern.compile("'([A-Z_]+)'(?: as kind\\b| end as kind\\b|,)|then '([A-Z_]+)'");
    private static final Set<String> SHOWN = Set.of(
            "EVERYONE",
            "TEAM",
            "THAT",
            "READERS",
            "SIDES",
            "OWN",
            "HELD",
            "KEPT",
            "KEPT_SENSITIVE",
            "CLOSE",
            "CLOSE_SENSITIVE",
            "OUTCOMES",
            "VIP",
            "EPISODE");

    @Test
    void every_kind_has_a_title_in_danish_and_in_english() throws IOException {
        Set<String> kinds = kinds();

        assertThat(kinds)
                .contains(
                        "PLAN_CREATED",
                        "CONFLICT_CLOSED",
                        "EPISODE_ENDED",
                        "TRANSITION_COMPLETED",
                        "MEETING_HELD",
                        "BENEFIT_ENDED",
                        "CHOICE_MADE");
        for (Locale language : Texts.LANGUAGES) {
            assertThat(kinds).allSatisfy(kind -> assertThat(Texts.find(language, "timeline." + kind))
                    .as("%s in %s", kind, language)
                    .isPresent());
        }
    }

    private static Set<String> kinds() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TimelineTextsTest::text)
                    .filter(text -> text.contains("TimelineSource ") && text.contains(" as kind"))
                    .flatMap(text -> KIND.matcher(text).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(kind -> !SHOWN.contains(kind) && !kind.equals("WITHDRAWN") && !kind.equals("REKEYED"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
