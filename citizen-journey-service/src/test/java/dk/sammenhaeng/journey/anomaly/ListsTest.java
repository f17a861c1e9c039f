package dk.sammenhaeng.journey.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What shows many citizens at once opens nobody; everything else does. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ListsTest {

    @Inject
    Lists lists;

    @Test
    void the_lists_are_the_reads_of_personal_data_that_name_nobody() {
        assertThat(lists.acts())
                .contains("worklist.read", "notice.list", "transition.list-mine", "access-anomaly.list")
                .doesNotContain("journey.read", "sector-plan.list", "citizen.search", "citizen.register", "rule.list");
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
}
