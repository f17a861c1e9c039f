package dk.sammenhaeng.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.testing.EndpointsStatePermission;
import dk.sammenhaeng.testing.EventsHaveSchemas;
import dk.sammenhaeng.testing.NoTextTakesCpr;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the service promises to readers of its texts, schemas and permissions. */
class ContractTest {

    private static final String PACKAGE = "dk.sammenhaeng.agreements";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern RULE =
            Pattern.compile("(?:byRule|forbidden|refuseUnless)\\((?:AgreementStatus\\.\\w+, )?\\s*\"([a-z-]+)\"");
    private static final Pattern UNMET = Pattern.compile("\"(agreement-[a-z-]+)\"");
    private static final Pattern FAULT = Pattern.compile("\"/?[^\"]*\",\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    /** Numbers of businesses and places, read as such; a P-number has as many digits as a CPR number. */
    private static final Set<String> WITH_A_FORM_OF_THEIR_OWN =
            Set.of("institution.InstitutionRequest.cvr", "institution.InstitutionRequest.pNumber");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PACKAGE);

    @Test
    void every_endpoint_states_its_permission() {
        EndpointsStatePermission.check(PACKAGE);
    }

    @Test
    void every_event_has_a_schema_that_explains_itself() {
        EventsHaveSchemas.check(PACKAGE, PACKAGE);
    }

    @Test
    void no_text_of_any_request_takes_a_cpr_number() {
        NoTextTakesCpr.check(PACKAGE, WITH_A_FORM_OF_THEIR_OWN);
    }

    @Test
    void every_text_is_in_danish_and_in_english_with_the_same_places() {
        Set<String> danish = Texts.keys(Texts.DANISH);
        assertThat(Texts.keys(Locale.ENGLISH)).isEqualTo(danish);
        for (String key : danish) {
            assertThat(places(key, Locale.ENGLISH)).as(key).isEqualTo(places(key, Texts.DANISH));
        }
    }

    @Test
    void every_refusal_and_every_fault_has_its_text() throws IOException {
        Set<String> codes = new TreeSet<>();
        Set<String> faults = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                codes.addAll(found(RULE, source));
                codes.addAll(file.endsWith("SigningRules.java") ? found(UNMET, source) : Set.of());
                faults.addAll(
                        source.contains("Faults") || source.contains("Refusal.invalid")
                                ? found(FAULT, source)
                                : Set.of());
            }
        }

        assertThat(codes).hasSizeGreaterThan(12).allSatisfy(code -> assertThat(Texts.keys(Texts.DANISH))
                .contains("problem." + code + ".title", "problem." + code + ".detail"));
        assertThat(faults).hasSizeGreaterThan(8).allSatisfy(code -> assertThat(Texts.keys(Texts.DANISH))
                .contains("fault." + code));
    }

    @Test
    void folders_meet_through_named_interfaces_and_values_alone() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..institution..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..agreement..", "..brake..")
                .check(CLASSES);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("..agreement..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..brake..")
                .check(CLASSES);
    }

    @Test
    void the_domain_tells_the_time_by_a_clock_alone() {
        ArchRuleDefinition.noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "now() without a clock",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .check(CLASSES);
    }

    @Test
    void entities_stay_inside_their_folder() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                        .map(JavaClass::getModifiers))
                .isNotEmpty()
                .noneMatch(modifiers -> modifiers.contains(JavaModifier.PUBLIC));
    }

    private static Set<String> found(Pattern pattern, String source) {
        return pattern.matcher(source)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String key, Locale language) {
        return Arrays.stream(Texts.find(language, key).orElseThrow().split("(?=\\{\\d})"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(0, 3))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
