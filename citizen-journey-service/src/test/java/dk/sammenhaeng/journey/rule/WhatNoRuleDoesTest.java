package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the reforms forbid a rule to be. */
class WhatNoRuleDoesTest {

    @Test
    void two_sectors_ask_for_a_coordinator_whichever_they_are_with_or_without_employment() {
        for (Sector one : Sector.values()) {
            for (Sector other : EnumSet.complementOf(EnumSet.of(one))) {
                Journey journey = GivenRules.withoutCoordinator(plan(one), plan(other));

                assertThat(new CoordinatorMissing()
                                .ask(journey, Facts.NONE, TODAY)
                                .findings())
                        .as("%s and %s", one, other)
                        .hasSize(1);
            }
        }
    }

    @Test
    void nothing_that_rules_read_says_whether_a_citizen_can_or_will_work() {
        Set<String> read = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.sammenhaeng.journey.journey", "dk.sammenhaeng.journey.rule")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .map(field -> field.getName().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());

        assertThat(read).contains("weeklycapacity", "benefits");
        assertThat(read)
                .noneMatch(name -> name.contains("perspective")
                        || name.contains("employab")
                        || name.contains("jobready")
                        || name.contains("motivation")
                        || name.contains("score"));
    }

    @Test
    void a_rule_only_finds_it_writes_nothing_and_starts_nothing() {
        List<String> reached = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.sammenhaeng.journey.rule")
                        .stream()
                        .filter(type -> type.isAssignableTo(Rule.class))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency -> dependency.getTargetClass())
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("dk.sammenhaeng"))
                        .distinct()
                        .toList();

        assertThat(reached)
                .containsOnly(
                        "dk.sammenhaeng.journey.rule",
                        "dk.sammenhaeng.journey.journey",
                        "dk.sammenhaeng.platform.time");
    }

    @Test
    void nothing_plans_an_activity_by_itself_only_a_sector_that_sends_it_does() throws IOException {
        Set<String> putting = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dk.sammenhaeng.journey")
                        .stream()
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call ->
                                        call.getTargetOwner().getSimpleName().equals("PutSectorPlan")
                                                && call.getName().equals("put")))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        assertThat(putting).containsExactlyInAnyOrder("SectorPlanResource", "TakeBatch");

        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> writing = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("insert into action (")) {
                    writing.add(file.getFileName().toString());
                }
            }
            assertThat(writing).containsExactly("PlanRows.java");
        }
    }
}
