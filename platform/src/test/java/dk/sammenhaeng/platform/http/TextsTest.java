package dk.sammenhaeng.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = (\"[a-z0-9.-]+\");");
    private static final Pattern PROBLEM = Pattern.compile("(?:byRule|forbidden|tooLarge)\\(\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern DIAGNOSED = Pattern.compile("(?:plain|retryLater)\\(\\s*\\d+, \"([a-z0-9.-]+)\"");
    private static final Pattern NO_ARGUMENTS = Pattern.compile("Kind\\.[A-Z_]+, \"([a-z0-9.-]+)\"");
    private static final Pattern FAULT = Pattern.compile("(?:Refusal\\.invalid|\\.add|\\.require)\\([^;\"]*?"
            + "(?:\"[^\"]*\"|[A-Z]\\w*\\.[A-Z_]+),\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern VALUE =
            Pattern.compile("(?:unless|InvalidMoney|InvalidIdentifier)\\([^;]*?\"([a-z-]+\\.[a-z-]+)\",");
    private static final Pattern JSON =
            Pattern.compile("one\\(\\w+, \"([a-z-]+)\"|new Fault\\([^;]*?\"([a-z-]+)\", List");

    @Test
    void both_languages_have_the_same_keys_and_places() {
        assertThat(Texts.keys(Locale.ENGLISH))
                .isEqualTo(Texts.keys(Texts.DANISH))
                .isNotEmpty();
        for (String key : Texts.keys(Texts.DANISH)) {
            assertThat(places(Texts.find(Locale.ENGLISH, key).orElseThrow()))
                    .as(key)
                    .isEqualTo(places(Texts.find(Texts.DANISH, key).orElseThrow()));
        }
    }

    @Test
    void every_problem_of_the_platform_has_a_title_and_a_detail() {
        Set<String> codes = codes(PROBLEM, DIAGNOSED, NO_ARGUMENTS);

        assertThat(codes).contains("stale", "internal-error", "role-missing");
        assertThat(Texts.keys(Texts.DANISH))
                .containsAll(
                        codes.stream().map(code -> "problem." + code + ".title").toList())
                .containsAll(codes.stream()
                        .map(code -> "problem." + code + ".detail")
                        .toList());
    }

    @Test
    void every_fault_of_the_platform_has_a_text() {
        Set<String> codes = codes(FAULT, VALUE, JSON);

        assertThat(codes).contains("limit.out-of-range", "cvr.check-digit", "money.decimals", "unknown-field");
        assertThat(Texts.keys(Texts.DANISH))
                .containsAll(codes.stream().map(code -> "fault." + code).toList());
    }

    @Test
    void places_are_filled_and_dates_are_written_in_the_language() {
        assertThat(Texts.of(Texts.DANISH, "fault.size", List.of(2, 5))).isEqualTo("Skal have en længde fra 2 til 5.");
        assertThat(Texts.of(Texts.DANISH, "fault.min", List.of(LocalDate.of(2027, 1, 31))))
                .isEqualTo("Må ikke være mindre end 31. januar 2027.");
        assertThat(Texts.of(Locale.ENGLISH, "fault.min", List.of(LocalDate.of(2027, 1, 31))))
                .isEqualTo("Must not be less than January 31, 2027.");
    }

    @Test
    void a_key_without_a_text_shows_itself() {
        assertThat(Texts.of(Texts.DANISH, "fault.never-written", List.of())).isEqualTo("fault.never-written");
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toSet());
    }

    private static Set<String> codes(Pattern... patterns) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::text)
                    .toList();
            Set<String> codes = new TreeSet<>();
            for (Pattern pattern : patterns) {
                for (String source : sources) {
                    for (Matcher found = pattern.matcher(source); found.find(); ) {
                        codes.add(found.group(1) == null ? found.group(2) : found.group(1));
                    }
                }
            }
            return codes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return withConstantsInPlace(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String withConstantsInPlace(String source) {
        String inPlace = source;
        for (Matcher constant = CONSTANT.matcher(source); constant.find(); ) {
            inPlace = inPlace.replaceAll("\\(" + constant.group(1) + "\\b", "(" + constant.group(2));
        }
        return inPlace;
    }
}
