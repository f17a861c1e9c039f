package dk.sammenhaeng.journey.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.http.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuleTextsTest {

    private static final Pattern CODE = Pattern.compile("(?:byRule|forbidden|tooLarge)\\(\"([a-z-]+)\"");

    @Test
    void every_rule_has_title_ground_threshold_and_owner_in_danish_and_english() {
        for (Locale language : Texts.LANGUAGES) {
            for (Rule rule : RuleBook.RULES) {
                for (String what : Set.of("title", "ground", "threshold")) {
                    assertThat(Texts.find(language, "rule." + rule.id() + "." + what))
                            .as(rule.id() + "." + what)
                            .isPresent();
                }
                rule.about().thresholds().forEach(threshold -> assertThat(
                                Texts.find(language, "rule." + rule.id() + ".threshold." + threshold.key()))
                        .as(rule.id() + " " + threshold.key())
                        .isPresent());
                for (String what : Set.of("title", "detail")) {
                    assertThat(Texts.find(language, "problem." + rule.id() + "." + what))
                            .as("an act may be refused by " + rule.id())
                            .isPresent();
                }
            }
            Arrays.stream(Solution.values())
                    .forEach(solution -> assertThat(Texts.find(language, "rule-solution." + solution))
                            .isPresent());
            Arrays.stream(Rule.Owner.values()).forEach(owner -> assertThat(Texts.find(language, "rule-owner." + owner))
                    .isPresent());
        }
    }

    @Test
    void every_refusal_in_the_code_has_a_title_and_a_detail_in_danish_and_english() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        assertThat(codes).contains("sector-plan-stale", "citizen-already-registered");
        for (Locale language : Texts.LANGUAGES) {
            for (String code : codes) {
                assertThat(Texts.find(language, "problem." + code + ".title"))
                        .as(code)
                        .isPresent();
                assertThat(Texts.find(language, "problem." + code + ".detail"))
                        .as(code)
                        .isPresent();
            }
        }
    }

    @Test
    void no_text_stands_twice() throws IOException {
        for (Locale language : Texts.LANGUAGES) {
            try (Stream<String> lines = Files.lines(
                    Path.of("src/main/resources/texts/service_" + language.getLanguage() + ".properties"))) {
                assertThat(lines.filter(line -> line.matches("[a-z][^=]*=.*")).map(line -> line.split("=", 2)[0]))
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Texts.keys(Texts.DANISH)).isEqualTo(Texts.keys(Locale.ENGLISH));
    }
}
