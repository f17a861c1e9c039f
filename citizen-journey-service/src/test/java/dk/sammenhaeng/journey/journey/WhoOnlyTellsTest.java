package dk.sammenhaeng.journey.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An act that asks no rule has changed nothing a rule could ask about: the sources name the tables of both. */
class WhoOnlyTellsTest {

    private static final Pattern READ = Pattern.compile("\\b(?:from|join) ([a-z_]+)\\b");

    private static final Pattern WRITTEN = Pattern.compile("\\b(?:insert into|update|delete from) ([a-z_]+)\\b");

    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]\\w+");

    /** What an act uses without letting it write: the rules themselves, and which channel is the usual one. */
    private static final Set<String> ONLY_ASKED = Set.of("Consistency", "Channels");

    private static final Set<String> OF_JOURNEYS = found(READ, JourneyQuery.READ);

    private static Map<String, String> sources = Map.of();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(Collectors.toMap(WhoOnlyTellsTest::typeName, WhoOnlyTellsTest::text));
        }
    }

    @Test
    void an_act_that_only_tells_writes_no_table_of_which_a_journey_consists() {
        List<String> telling = sources.keySet().stream()
                .filter(type -> sources.get(type).contains("consistency.tell("))
                .toList();

        assertThat(telling).hasSizeGreaterThan(15);
        for (String act : telling) {
            assertThat(writtenBy(act)).as(act).isNotEmpty().doesNotContainAnyElementsOf(OF_JOURNEYS);
        }
    }

    @Test
    void an_act_that_writes_such_a_table_would_be_found() {
        assertThat(writtenBy("dk.sammenhaeng.journey.contact.KeepInTouch")).containsAnyElementsOf(OF_JOURNEYS);
        assertThat(writtenBy("dk.sammenhaeng.journey.meeting.HoldMeeting")).containsAnyElementsOf(OF_JOURNEYS);
    }

    /** By its own SQL, and by that of the types it names. */
    private static Set<String> writtenBy(String act) {
        String source = sources.get(act);
        String folder = act.substring(0, act.lastIndexOf('.') + 1);
        Map<String, String> imported = Pattern.compile("import (dk\\.sammenhaeng\\.journey\\.\\S+)\\.(\\w+);")
                .matcher(source)
                .results()
                .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1) + "." + found.group(2)));
        Set<String> written = found(WRITTEN, source);
        TYPE.matcher(source)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(type -> !ONLY_ASKED.contains(type))
                .map(type -> imported.getOrDefault(type, folder + type))
                .map(type -> sources.getOrDefault(type, ""))
                .forEach(used -> written.addAll(found(WRITTEN, used)));
        return written;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String typeName(Path file) {
        return Path.of("src/main/java")
                .relativize(file)
                .toString()
                .replace(".java", "")
                .replace('/', '.');
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
