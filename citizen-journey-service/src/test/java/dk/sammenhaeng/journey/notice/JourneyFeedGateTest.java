package dk.sammenhaeng.journey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.sammenhaeng.platform.event.EventType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A part that the gate of the feed does not read would be told to every sector around the citizen. */
class JourneyFeedGateTest {

    private static final Set<String> STREAMS = Set.of("citizenId", "survivorId", "mergedId");

    @Test
    void every_part_that_an_event_of_a_journey_names_is_read_by_the_gate() {
        List<JavaClass> events = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.sammenhaeng.journey")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(EventType.class)
                                && type.getAnnotationOfType(EventType.class)
                                        .value()
                                        .startsWith("journey."))
                        .toList();

        assertThat(events).hasSizeGreaterThan(20);
        assertThat(events.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getRawType().isEquivalentTo(UUID.class))
                        .map(JavaField::getName)
                        .filter(name -> !STREAMS.contains(name))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(JourneyFeedGate.PARTS);
    }
}
