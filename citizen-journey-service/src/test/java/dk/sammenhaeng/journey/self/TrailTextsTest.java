package dk.sammenhaeng.journey.self;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A citizen who asks who has looked reads what was done in words of their own, for every deed there is (FW-J7). */
class TrailTextsTest {

    @Test
    void every_deed_that_can_touch_a_citizen_has_words_in_danish_and_english() {
        Set<String> acts = new TreeSet<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.sammenhaeng.journey", "dk.sammenhaeng.platform")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Access.class))
                        .map(method -> method.getAnnotationOfType(Access.class))
                        .filter(Access::personalData)
                        .map(Access::act)
                        .forEach(acts::add);
        assertThat(acts).contains("journey.read", "sector-plan.put", "timeline.read");

        for (Locale language : Texts.LANGUAGES) {
            assertThat(acts)
                    .as("deeds without a text self.act.<deed> in " + language)
                    .allMatch(act -> Texts.find(language, "self.act." + act).isPresent());
        }
    }

    @Test
    void every_role_an_employee_can_have_has_words() {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Role.values()).allMatch(role -> Texts.find(language, "self.who." + role.code())
                    .isPresent());
        }
    }
}
