package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.testing.EndpointsStatePermission;
import dk.sammenhaeng.testing.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the service promises to readers of its schemas, permissions and folders. */
class ContractTest {

    private static final String PACKAGE = "dk.sammenhaeng.journey";
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PACKAGE);

    @Test
    void every_endpoint_states_its_permission() {
        EndpointsStatePermission.check(PACKAGE);
    }

    @Test
    void every_event_has_a_schema_and_every_schema_an_event() throws IOException {
        Set<String> events = CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(EventType.class))
                .map(type -> "dk.sammenhaeng.citizen-journey."
                        + type.getAnnotationOfType(EventType.class).value() + ".json")
                .collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> schemas = Files.list(SCHEMAS)) {
            assertThat(schemas.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(events);
        }
    }

    @Test
    void every_schema_explains_itself_and_its_example_fits() throws IOException {
        try (Stream<Path> schemas = Files.list(SCHEMAS)) {
            for (Path file : schemas.toList()) {
                JsonNode schema = new ObjectMapper().readTree(file.toFile());
                String type = file.getFileName().toString().replaceAll("\\.json$", "");
                assertThat(schema.path("title").asText()).as(type).isNotBlank();
                assertThat(schema.path("description").asText()).as(type).startsWith("Raised ");
                schema.path("properties").properties().forEach(property -> assertThat(
                                property.getValue().path("description").asText())
                        .as(type + " " + property.getKey())
                        .isNotBlank());
                SchemaCheck.of(type).assertValid(schema.path("examples").path(0));
            }
        }
    }

    @Test
    void rules_are_pure_and_know_only_the_journey() {
        ArchRuleDefinition.noClasses()
                .that()
                .implement("dk.sammenhaeng.journey.rule.Rule")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "org.jspecify..",
                        "dk.sammenhaeng.journey.rule",
                        "dk.sammenhaeng.journey.journey",
                        "dk.sammenhaeng.platform.time")
                .check(CLASSES);
    }

    @Test
    void folders_do_not_know_each_other_in_circles() {
        SlicesRuleDefinition.slices()
                .matching("dk.sammenhaeng.journey.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void a_cpr_number_is_known_to_the_vault_and_to_registration_alone() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("..vault..", "..citizen..", "..text..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(dk.sammenhaeng.platform.identifier.CprNumber.class)
                .check(CLASSES);
    }

    @Test
    void the_domain_tells_the_time_by_a_clock_alone() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "now() without a clock",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTargetOwner().getPackageName().startsWith("java.time")))
                .check(CLASSES);
    }
}
