package dk.sammenhaeng.journey.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.ParticipantRole.Extent;
import dk.sammenhaeng.journey.journey.Relation.Terms;
import dk.sammenhaeng.journey.journey.Sight.Level;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role in a team sees of a citizen's journey at most, and never more than it saw without one (FV-C27). */
class ParticipantRoleTest {

    private static final Path MIGRATION =
            Path.of("src/main/resources/db/migration/V2026.11.22.0300__participant_role.sql");

    /** With everything consented, sensitive content, too; the columns say what the role needs of each sector. */
    @ParameterizedTest(name = "{0}: job {1}, social {2}, health {3}, psychiatry {4}")
    @CsvSource({
        "TEACHER,                     USUAL,         USUAL,         NOTHING,       NOTHING",
        "NURSE,                       NOTHING,       USUAL,         SENSITIVE_TOO, SENSITIVE_TOO",
        "SOCIAL_WORKER,               SENSITIVE_TOO, SENSITIVE_TOO, SENSITIVE_TOO, SENSITIVE_TOO",
        "DOCTOR,                      USUAL,         USUAL,         SENSITIVE_TOO, SENSITIVE_TOO",
        "PEDAGOGUE,                   NOTHING,       SENSITIVE_TOO, USUAL,         USUAL",
        "SOCIAL_AND_HEALTH_ASSISTANT, NOTHING,       USUAL,         USUAL,         NOTHING",
        "CASEWORKER,                  SENSITIVE_TOO, SENSITIVE_TOO, SENSITIVE_TOO, SENSITIVE_TOO",
        "MENTOR,                      USUAL,         USUAL,         USUAL,         USUAL",
        "TRANSITION_RECEIVER,         SENSITIVE_TOO, SENSITIVE_TOO, SENSITIVE_TOO, SENSITIVE_TOO",
        "OTHER,                       USUAL,         USUAL,         USUAL,         USUAL",
    })
    void a_role_sees_by_consent_what_it_needs_and_of_the_rest_that_it_exists(
            ParticipantRole role, Extent employment, Extent social, Extent health, Extent psychiatry) {
        List<Extent> expected = List.of(employment, social, health, psychiatry);
        for (Sector sector : Sector.values()) {
            Extent needed = expected.get(sector.ordinal());
            assertThat(level(role, sector, Sensitivity.FORTROLIG))
                    .as("%s of %s", role, sector)
                    .isEqualTo(needed == Extent.NOTHING ? Level.EXISTS : Level.FULL);
            assertThat(level(role, sector, Sensitivity.FOELSOM))
                    .as("sensitive %s of %s", role, sector)
                    .isEqualTo(needed == Extent.SENSITIVE_TOO ? Level.FULL : Level.EXISTS);
            assertThat(level(role, sector, Sensitivity.VIP)).isEqualTo(Level.HIDDEN);
        }
    }

    @ParameterizedTest
    @EnumSource(ParticipantRole.class)
    void no_role_ever_shows_more_than_the_same_member_without_one(ParticipantRole role) {
        for (Sharing consent : List.of(Sharing.NONE, consent(false), consent(true))) {
            for (Sector worksFor : Sector.values()) {
                for (Sector keeper : Sector.values()) {
                    Relation limited = member(Set.of(role), worksFor, consent);
                    Relation free = member(Set.of(), worksFor, consent);
                    for (Sensitivity sensitivity : Sensitivity.values()) {
                        Plan plan = plan(keeper, sensitivity);
                        assertThat(limited.sight(plan).level())
                                .as("%s %s %s", worksFor, keeper, sensitivity)
                                .isGreaterThanOrEqualTo(free.sight(plan).level());
                    }
                    for (boolean sensitive : List.of(true, false)) {
                        assertThat(!limited.shares(keeper, sensitive) || free.shares(keeper, sensitive))
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void the_own_sector_opens_to_a_member_what_the_role_needs_alone() {
        assertThat(member(Set.of(ParticipantRole.TEACHER), Sector.SOCIAL, Sharing.NONE)
                        .sight(plan(Sector.SOCIAL, Sensitivity.FORTROLIG))
                        .isOwn())
                .isTrue();
        assertThat(member(Set.of(ParticipantRole.TEACHER), Sector.SOCIAL, Sharing.NONE)
                        .sight(plan(Sector.SOCIAL, Sensitivity.FOELSOM))
                        .level())
                .isEqualTo(Level.EXISTS);
    }

    @Test
    void a_sector_that_the_role_does_not_need_is_no_tie_and_another_tie_is_not_limited_by_the_role() {
        Plan health = Given.plan(Sector.HEALTH);
        Relation teacher = related(health, "TEACHER", Set.of());
        Relation nurse = related(health, "NURSE", Set.of());
        Relation responsible = related(health, "TEACHER", Set.of(health.id()));

        assertThat(teacher.sector()).isEmpty();
        assertThat(teacher.mayRead(health)).isFalse();
        assertThat(nurse.sector()).contains(Sector.HEALTH);
        assertThat(nurse.mayRead(health)).isTrue();
        assertThat(responsible.roles()).isEmpty();
        assertThat(responsible.sector()).contains(Sector.HEALTH);
        assertThat(responsible.mayRead(health)).isTrue();
    }

    private static Relation related(Plan plan, String role, Set<UUID> own) {
        Journey usual = Given.journey(plan);
        Journey journey = new Journey(
                usual.citizenId(),
                usual.givenName(),
                usual.familyName(),
                usual.registeredBySector(),
                usual.identity(),
                usual.coordinator(),
                usual.isProtected(),
                usual.consent(),
                usual.reEvaluateOn(),
                List.of(new TeamMember("tea", role, ParticipantRole.valueOf(role), Optional.empty())),
                usual.circumstances(),
                usual.plans(),
                usual.conflicts());
        return Relation.of(
                        journey,
                        new Caller(
                                "tea",
                                MunicipalityCode.parse("0751").orElseThrow(),
                                Set.of(Role.CASEWORKER),
                                Optional.of("HEALTH"),
                                Optional.empty(),
                                "substantial"),
                        new Ties(own, false, Set.of(), false, Optional.empty(), List.of()),
                        new Terms(Sharing.NONE, List.of(), Given.TODAY, false, false, Set.of(), Set.of()))
                .orElseThrow();
    }

    @Test
    void who_is_in_the_team_twice_after_a_merge_sees_what_either_role_needs() {
        Relation both = member(Set.of(ParticipantRole.TEACHER, ParticipantRole.NURSE), Sector.SOCIAL, consent(true));
        assertThat(both.mayRead(plan(Sector.HEALTH, Sensitivity.FOELSOM))).isTrue();
        assertThat(both.mayRead(plan(Sector.EMPLOYMENT, Sensitivity.FORTROLIG))).isTrue();
        assertThat(both.mayRead(plan(Sector.EMPLOYMENT, Sensitivity.FOELSOM))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sygeplejerske, NURSE",
        "' LÆGE ', DOCTOR",
        "SOSU-assistent, SOCIAL_AND_HEALTH_ASSISTANT",
        "Mentor, MENTOR",
        "Modtager af overgang, TRANSITION_RECEIVER",
        "Frisør, OTHER",
        "Overlæge i psykiatrien, OTHER"
    })
    void words_name_a_role_or_none(String words, ParticipantRole role) {
        assertThat(ParticipantRole.named(words)).isEqualTo(role);
    }

    @Test
    void what_stood_in_free_text_before_got_the_role_that_its_words_name() throws IOException {
        var stored = Pattern.compile("when '([^']+)' then '([A-Z_]+)'")
                .matcher(Files.readString(MIGRATION))
                .results()
                .toList();
        assertThat(stored).hasSizeGreaterThan(20);
        assertThat(stored)
                .allMatch(row -> ParticipantRole.named(row.group(1)).name().equals(row.group(2)));
    }

    private static Level level(ParticipantRole role, Sector keeper, Sensitivity sensitivity) {
        Sector other = keeper == Sector.SOCIAL ? Sector.HEALTH : Sector.SOCIAL;
        return member(Set.of(role), other, consent(true))
                .sight(plan(keeper, sensitivity))
                .level();
    }

    private static Relation member(Set<ParticipantRole> roles, Sector worksFor, Sharing consent) {
        return new Relation(
                false,
                true,
                false,
                false,
                false,
                Optional.of(worksFor),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                roles,
                new Terms(consent, List.of(), Given.TODAY, false, false, Set.of(), Set.of()));
    }

    private static Sharing consent(boolean sensitive) {
        return new Sharing(true, EnumSet.allOf(Sector.class), sensitive, Optional.empty());
    }

    private static Plan plan(Sector sector, Sensitivity sensitivity) {
        Plan plan = Given.plan(sector);
        return Given.marked(plan, sensitivity);
    }
}
