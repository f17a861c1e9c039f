package dk.sammenhaeng.journey.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What shows many citizens at once opens nobody; everything else does. */
class ListsTest {

    @Test
    void the_lists_are_the_reads_of_personal_data_that_name_nobody() {
        Set<String> acts = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.sammenhaeng.journey")
                        .stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class) && method.isAnnotatedWith(Access.class))
                        .filter(method -> !path(method).contains("{"))
                        .map(method -> method.getAnnotationOfType(Access.class))
                        .filter(Access::personalData)
                        .map(Access::act)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(Anomalies.LISTS)
                .as("a list of many citizens that is not among them would report everybody who reads it")
                .containsExactlyElementsOf(acts);
    }

    @Test
    void every_kind_and_every_threshold_has_words_in_danish_and_english() {
        for (Locale language : Texts.LANGUAGES) {
            assertThat(Arrays.stream(Anomaly.Kind.values()).map(kind -> "access-anomaly." + kind))
                    .allMatch(key -> Texts.find(language, key).isPresent());
            assertThat(Arrays.stream(Threshold.values()).map(threshold -> "access-threshold." + threshold))
                    .allMatch(key -> Texts.find(language, key).isPresent());
        }
    }

    private static String path(JavaMethod method) {
        return method.getOwner().getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }
}
