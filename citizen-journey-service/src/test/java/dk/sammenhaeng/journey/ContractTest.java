package dk.sammenhaeng.journey;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dk.sammenhaeng.testing.EndpointsStatePermission;
import dk.sammenhaeng.testing.EventsHaveSchemas;
import org.junit.jupiter.api.Test;

/** What the service promises to readers of its schemas, permissions and folders. */
class ContractTest {

    private static final String PACKAGE = "dk.sammenhaeng.journey";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PACKAGE);

    @Test
    void every_endpoint_states_its_permission() {
        EndpointsStatePermission.check(PACKAGE);
    }

    @Test
    void every_event_has_a_schema_that_explains_itself() {
        EventsHaveSchemas.check("dk.sammenhaeng.citizen-journey", PACKAGE);
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
                .resideOutsideOfPackages("..vault..", "..citizen..")
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
