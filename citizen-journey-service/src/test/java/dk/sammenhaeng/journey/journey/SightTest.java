package dk.sammenhaeng.journey.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Relation.Terms;
import dk.sammenhaeng.journey.journey.Sight.Ground;
import dk.sammenhaeng.journey.journey.Sight.Level;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller sees of a plan, by relation, sensitivity, consent, law and day (catalogue C8). */
class SightTest {

    private static final LocalDate TODAY = Given.TODAY;
    private static final UUID GLASS = UUID.randomUUID();
    private static final LegalGround LAW = new LegalGround(
            "UDSKRIVNINGSAFTALE_13A",
            Sector.SOCIAL,
            "Psykiatriloven § 13 c",
            LocalDate.of(2007, 1, 1),
            Optional.of(TODAY.plusDays(1)),
            true,
            "psykiatriloven");

    /** Rows: the plan is PSYCHIATRY's discharge agreement; the columns say who sees what of it. */
    @ParameterizedTest(name = "{0}: a {1} plan, consent {2} -> {3}")
    @CsvSource({
        "responsible,        IKKE_FORTROLIG, none,      OWN",
        "responsible,        FORTROLIG,      none,      OWN",
        "responsible,        FOELSOM,        none,      OWN",
        "responsible,        VIP,            none,      OWN",
        "system of sector,   FOELSOM,        none,      OWN",
        "system of sector,   VIP,            none,      OWN",
        "colleague in team,  FOELSOM,        none,      OWN",
        "colleague in team,  VIP,            sensitive, HIDDEN",
        "coordinator,        IKKE_FORTROLIG, none,      EXISTS",
        "coordinator,        FORTROLIG,      none,      EXISTS",
        "coordinator,        FORTROLIG,      given,     CONSENT",
        "coordinator,        FORTROLIG,      others,    EXISTS",
        "coordinator,        FORTROLIG,      over,      EXISTS",
        "coordinator,        FOELSOM,        given,     EXISTS",
        "coordinator,        FOELSOM,        sensitive, CONSENT",
        "coordinator,        VIP,            sensitive, HIDDEN",
        "job centre in team, FORTROLIG,      none,      EXISTS",
        "job centre in team, FORTROLIG,      given,     CONSENT",
        "social in team,     FORTROLIG,      none,      LAW",
        "social in team,     FOELSOM,        none,      LAW",
        "social in team,     FOELSOM,        sensitive, CONSENT",
        "social in team,     VIP,            none,      HIDDEN",
        "social system,      FOELSOM,        sensitive, LAW",
        "job centre system,  FORTROLIG,      sensitive, EXISTS",
        "job centre system,  FOELSOM,        sensitive, EXISTS",
        "job centre system,  VIP,            sensitive, HIDDEN",
        "glass,              FORTROLIG,      none,      BREAK_GLASS",
        "glass,              FOELSOM,        none,      BREAK_GLASS",
        "glass,              VIP,            none,      HIDDEN",
        "social with glass,  FOELSOM,        none,      BREAK_GLASS",
        "registrar,          FORTROLIG,      given,     EXISTS",
    })
    void who_sees_what(String who, Sensitivity sensitivity, String consent, String expected) {
        Plan plan = plan(sensitivity);

        Sight sight = caller(who, plan, consent(consent), false).sight(plan);

        assertThat(sight.ground().map(Ground::name).orElse(sight.level().name()))
                .isEqualTo(expected);
        assertThat(sight.isFull()).isEqualTo(sight.ground().isPresent());
        assertThat(sight.law().isPresent()).isEqualTo(sight.ground().equals(Optional.of(Ground.LAW)));
    }

    @Test
    void break_glass_opens_a_secret_plan_only_where_the_municipality_has_said_so() {
        Plan plan = plan(Sensitivity.VIP);
        assertThat(caller("glass", plan, Sharing.NONE, true).sight(plan).ground())
                .contains(Ground.BREAK_GLASS);
        assertThat(caller("coordinator", plan, Sharing.NONE, true).sight(plan).isHidden())
                .isTrue();
    }

    @Test
    void a_law_opens_from_its_first_day_until_the_day_before_it_ends() {
        Plan plan = plan(Sensitivity.FOELSOM);
        assertThat(LAW.opens(plan, Sector.SOCIAL, LocalDate.of(2006, 12, 31))).isFalse();
        assertThat(LAW.opens(plan, Sector.SOCIAL, LocalDate.of(2007, 1, 1))).isTrue();
        assertThat(LAW.opens(plan, Sector.SOCIAL, TODAY)).isTrue();
        assertThat(LAW.opens(plan, Sector.SOCIAL, TODAY.plusDays(1))).isFalse();
        assertThat(LAW.opens(plan, Sector.EMPLOYMENT, TODAY)).isFalse();
        assertThat(LAW.opens(Given.plan(Sector.PSYCHIATRY), Sector.SOCIAL, TODAY))
                .isFalse();
    }

    @Test
    void the_name_of_a_unit_is_told_unless_it_tells_what_a_sensitive_plan_is_about_or_where_the_citizen_is() {
        assertThat(unitToldTo("coordinator", Sensitivity.FORTROLIG, Set.of())).isTrue();
        assertThat(unitToldTo("coordinator", Sensitivity.FOELSOM, Set.of())).isFalse();
        assertThat(unitToldTo("responsible", Sensitivity.FOELSOM, Set.of())).isTrue();
        Plan plan = plan(Sensitivity.FORTROLIG);
        assertThat(with(caller("coordinator", plan, consent("given"), false), Set.of(plan.id()), false)
                        .mayKnowUnit(plan))
                .isFalse();
        assertThat(with(caller("responsible", plan, Sharing.NONE, false), Set.of(plan.id()), false)
                        .mayKnowUnit(plan))
                .isTrue();
    }

    @Test
    void places_of_a_protected_citizen_are_for_the_plans_own_people() {
        Plan plan = plan(Sensitivity.FORTROLIG);
        Relation coordinator = caller("coordinator", plan, consent("given"), false);
        assertThat(coordinator.mayKnowPlaces(plan)).isTrue();
        assertThat(with(coordinator, Set.of(), true).mayKnowPlaces(plan)).isFalse();
        assertThat(with(caller("glass", plan, Sharing.NONE, false), Set.of(), true)
                        .mayKnowPlaces(plan))
                .isFalse();
        assertThat(with(caller("responsible", plan, Sharing.NONE, false), Set.of(), true)
                        .mayKnowPlaces(plan))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void nobody_sees_more_by_a_consent_that_is_over(Sensitivity sensitivity) {
        Plan plan = plan(sensitivity);
        assertThat(caller("coordinator", plan, consent("over"), false).sight(plan))
                .isEqualTo(caller("coordinator", plan, Sharing.NONE, false).sight(plan));
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void break_glass_only_looks(Sensitivity sensitivity) {
        Plan plan = plan(sensitivity);
        assertThat(caller("glass", plan, Sharing.NONE, true).mayAct()).isFalse();
        assertThat(caller("responsible", plan, Sharing.NONE, false).mayAct()).isTrue();
    }

    private static boolean unitToldTo(String who, Sensitivity sensitivity, Set<UUID> secret) {
        Plan plan = plan(sensitivity);
        return with(caller(who, plan, Sharing.NONE, false), secret, false).mayKnowUnit(plan);
    }

    private static Sharing consent(String what) {
        EnumSet<Sector> all = EnumSet.allOf(Sector.class);
        return switch (what) {
            case "given" -> new Sharing(true, all, false, Optional.of(TODAY.plusDays(1)));
            case "sensitive" -> new Sharing(true, all, true, Optional.empty());
            case "others" -> new Sharing(true, EnumSet.of(Sector.HEALTH, Sector.SOCIAL), true, Optional.empty());
            case "over" -> new Sharing(true, all, true, Optional.of(TODAY));
            default -> Sharing.NONE;
        };
    }

    private static Relation caller(String who, Plan plan, Sharing consent, boolean glassOpensVip) {
        Terms terms = new Terms(consent, List.of(LAW), TODAY, glassOpensVip, false, Set.of(), Set.of());
        return switch (who) {
            case "responsible" -> new Caller(false, false, false, Set.of(plan.id()), false).in(Optional.empty(), terms);
            case "system of sector" ->
                new Caller(false, false, true, Set.of(), false).in(Optional.of(Sector.PSYCHIATRY), terms);
            case "social system" ->
                new Caller(false, false, true, Set.of(), false).in(Optional.of(Sector.SOCIAL), terms);
            case "job centre system" ->
                new Caller(false, false, true, Set.of(), false).in(Optional.of(Sector.EMPLOYMENT), terms);
            case "coordinator" -> new Caller(true, false, false, Set.of(), false).in(Optional.empty(), terms);
            case "colleague in team" ->
                new Caller(false, true, false, Set.of(), false).in(Optional.of(Sector.PSYCHIATRY), terms);
            case "job centre in team" ->
                new Caller(false, true, false, Set.of(), false).in(Optional.of(Sector.EMPLOYMENT), terms);
            case "social in team" ->
                new Caller(false, true, false, Set.of(), false).in(Optional.of(Sector.SOCIAL), terms);
            case "social with glass" ->
                new Caller(false, false, false, Set.of(), true).in(Optional.of(Sector.SOCIAL), terms);
            case "glass" -> new Caller(false, false, false, Set.of(), true).in(Optional.empty(), terms);
            default -> new Caller(false, false, false, Set.of(), false).in(Optional.of(Sector.HEALTH), terms);
        };
    }

    private static Relation with(Relation relation, Set<UUID> secret, boolean addressProtected) {
        Terms terms = relation.terms();
        return new Relation(
                relation.coordinator(),
                relation.teamMember(),
                relation.leader(),
                relation.registrar(),
                relation.system(),
                relation.worksFor(),
                relation.sector(),
                relation.responsibleFor(),
                relation.glass(),
                relation.roles(),
                new Terms(
                        terms.consent(),
                        terms.grounds(),
                        terms.today(),
                        terms.glassOpensVip(),
                        addressProtected,
                        secret,
                        Set.of()));
    }

    private record Caller(boolean coordinator, boolean team, boolean system, Set<UUID> own, boolean glass) {

        Relation in(Optional<Sector> sector, Terms terms) {
            return new Relation(
                    coordinator,
                    team,
                    false,
                    !coordinator && !team && !system && own.isEmpty() && !glass,
                    system,
                    sector,
                    sector,
                    own,
                    Optional.of(GLASS).filter(id -> glass),
                    Set.of(),
                    terms);
        }
    }

    private static Plan plan(Sensitivity sensitivity) {
        Plan plan = Given.plan(Sector.PSYCHIATRY);
        return new Plan(
                plan.id(),
                plan.sector(),
                plan.externalId(),
                plan.externalVersion(),
                plan.contentHash(),
                "UDSKRIVNINGSAFTALE_13A",
                plan.responsible(),
                plan.validFrom(),
                plan.validTo(),
                plan.changedAt(),
                plan.version(),
                plan.source(),
                sensitivity,
                plan.weeklyCapacity(),
                plan.needs(),
                plan.contactPersons(),
                plan.entitlements(),
                plan.goals(),
                plan.actions(),
                plan.appointments());
    }

    @Test
    void what_exists_is_neither_full_nor_hidden() {
        assertThat(new Sight(Level.EXISTS, Optional.empty(), Optional.empty()).isFull())
                .isFalse();
        assertThat(new Sight(Level.EXISTS, Optional.empty(), Optional.empty()).isHidden())
                .isFalse();
    }
}
