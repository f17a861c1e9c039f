package dk.sammenhaeng.journey.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.incoming.ReceivedPlans.Received;
import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Relation.Terms;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.journey.Sight;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees how much of a psychiatric plan that came with a citizen (C8): as of one that was made here. */
class ReceivedSightTest {

    @ParameterizedTest
    @CsvSource({
        // sector, as what, sensitivity, consent given here, what is seen
        "EMPLOYMENT, in team, FORTROLIG, none, EXISTS",
        "EMPLOYMENT, in team, FORTROLIG, given, FULL",
        "EMPLOYMENT, in team, FOELSOM, given, EXISTS",
        "EMPLOYMENT, in team, FOELSOM, sensitive, FULL",
        "EMPLOYMENT, in team, VIP, sensitive, HIDDEN",
        "EMPLOYMENT, registrar, FORTROLIG, given, EXISTS",
        "EMPLOYMENT, system, FORTROLIG, given, EXISTS",
        "EMPLOYMENT, system, VIP, sensitive, HIDDEN",
        "EMPLOYMENT, glass, VIP, sensitive, HIDDEN",
        "PSYCHIATRY, in team, FOELSOM, none, FULL",
        "PSYCHIATRY, in team, VIP, none, FULL",
        "PSYCHIATRY, registrar, FOELSOM, none, FULL",
        "PSYCHIATRY, registrar, VIP, none, FULL",
        "PSYCHIATRY, system, VIP, none, FULL",
        "PSYCHIATRY, teacher, FORTROLIG, given, EXISTS",
        "PSYCHIATRY, glass, VIP, none, HIDDEN",
    })
    void a_received_plan_is_seen_as_one_of_its_sector_and_sensitivity(
            Sector sector, String who, Sensitivity sensitivity, String consent, Sight.Level expected) {
        Sight sight = received(sensitivity).sight(caller(sector, who, consent));

        assertThat(sight.level()).isEqualTo(expected);
    }

    private static Relation caller(Sector sector, String who, String consent) {
        boolean team = who.equals("in team") || who.equals("teacher");
        return new Relation(
                false,
                team,
                false,
                who.equals("registrar"),
                who.equals("system"),
                Optional.of(sector),
                Optional.of(sector),
                Set.of(),
                Optional.of(new UUID(0, 1)).filter(glass -> who.equals("glass")),
                who.equals("teacher") ? Set.of(ParticipantRole.TEACHER) : Set.of(),
                new Terms(consent(consent), List.of(), Given.TODAY, false, false, Set.of(), Set.of()));
    }

    private static Sharing consent(String what) {
        return what.equals("none")
                ? Sharing.NONE
                : new Sharing(true, EnumSet.allOf(Sector.class), what.equals("sensitive"), Optional.empty());
    }

    private static Received received(Sensitivity sensitivity) {
        Plan plan = Given.plan(Sector.PSYCHIATRY);
        Plan copied = Given.marked(plan, sensitivity);
        return new Received(new UUID(0, 2), "0751", plan.sector(), copied, Instant.EPOCH);
    }
}
