package dk.sammenhaeng.journey.family;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Identity;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Relation.Terms;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Sharing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the team around one citizen sees of a plan of PSYCHIATRY of another member of the family (catalogue C16). */
class MemberSightTest {

    private static final LocalDate TODAY = Given.TODAY;

    @ParameterizedTest(name = "{0}, {1}, {2}: a {3} plan, the member says {4} -> {5}")
    @CsvSource({
        "coordinator, knows one alone, open,        IKKE_FORTROLIG, there,     EXISTS",
        "coordinator, knows one alone, open,        FORTROLIG,      there,     EXISTS",
        "coordinator, knows one alone, open,        FOELSOM,        there,     NOTHING",
        "coordinator, knows one alone, open,        VIP,            there,     NOTHING",
        "coordinator, knows one alone, open,        FORTROLIG,      content,   CONTENT",
        "coordinator, knows one alone, open,        FORTROLIG,      others,    EXISTS",
        "coordinator, knows one alone, open,        FORTROLIG,      over,      EXISTS",
        "coordinator, knows one alone, open,        FOELSOM,        content,   NOTHING",
        "coordinator, knows one alone, open,        FOELSOM,        sensitive, CONTENT",
        "coordinator, knows one alone, open,        VIP,            sensitive, NOTHING",
        "coordinator, knows both,      open,        FOELSOM,        content,   EXISTS",
        "coordinator, knows both,      open,        VIP,            sensitive, NOTHING",
        "coordinator, knows one alone, protected,   FORTROLIG,      sensitive, NOTHING",
        "coordinator, knows both,      protected,   FORTROLIG,      content,   CONTENT_WITHOUT_PLACES",
        "coordinator, knows one alone, secret unit, FORTROLIG,      content,   EXISTS",
        "coordinator, knows both,      secret unit, FORTROLIG,      content,   CONTENT",
        "nurse,       knows one alone, open,        FOELSOM,        sensitive, CONTENT",
        "mentor,      knows one alone, open,        FORTROLIG,      content,   CONTENT",
        "mentor,      knows one alone, open,        FOELSOM,        sensitive, NOTHING",
        "teacher,     knows one alone, open,        FORTROLIG,      content,   EXISTS",
        "glass,       knows one alone, open,        FORTROLIG,      sensitive, EXISTS",
    })
    void who_sees_what(String who, String knows, String member, Sensitivity sensitivity, String says, String expected) {
        Plan plan = plan(sensitivity);
        boolean isProtected = member.equals("protected");
        Set<UUID> secret = member.equals("secret unit") ? Set.of(plan.id()) : Set.of();
        Relation tie = relation(true, false, Set.of(), isProtected, secret);
        Known known = new Known(
                journey(plan, isProtected), Optional.of(tie).filter(one -> knows.equals("knows both")), secret);

        MemberSight sight = new MemberSight(known, reader(who), sharing(says), TODAY);

        assertThat(seen(sight, plan)).isEqualTo(expected);
        assertThat(sight.contact(plan).unit().isPresent())
                .isEqualTo(knows.equals("knows both")
                        && !member.equals("secret unit")
                        && sensitivity != Sensitivity.FOELSOM);
    }

    private static String seen(MemberSight sight, Plan plan) {
        if (!sight.knows(plan)) {
            assertThat(sight.content(plan)).isEmpty();
            return "NOTHING";
        }
        return sight.content(plan)
                .map(content -> {
                    assertThat(content.appointments()).hasSize(1);
                    boolean ofBoth = sight.member().relation().isPresent();
                    boolean places = content.appointments().getFirst().place().isPresent();
                    return !ofBoth || places ? "CONTENT" : "CONTENT_WITHOUT_PLACES";
                })
                .orElse("EXISTS");
    }

    private static Sharing sharing(String what) {
        EnumSet<Sector> all = EnumSet.allOf(Sector.class);
        return switch (what) {
            case "content" -> new Sharing(true, all, false, Optional.of(TODAY.plusDays(1)));
            case "sensitive" -> new Sharing(true, all, true, Optional.empty());
            case "others" -> new Sharing(true, EnumSet.of(Sector.HEALTH), true, Optional.empty());
            case "over" -> new Sharing(true, all, true, Optional.of(TODAY));
            default -> new Sharing(true, Set.of(), false, Optional.empty());
        };
    }

    private static Relation reader(String who) {
        return switch (who) {
            case "coordinator" -> relation(true, false, Set.of(), false, Set.of());
            case "glass" -> relation(false, false, Set.of(), false, Set.of());
            default ->
                relation(false, true, Set.of(ParticipantRole.valueOf(who.toUpperCase(Locale.ROOT))), false, Set.of());
        };
    }

    private static Relation relation(
            boolean coordinator, boolean team, Set<ParticipantRole> roles, boolean isProtected, Set<UUID> secret) {
        return new Relation(
                coordinator,
                team,
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(UUID.randomUUID()).filter(glass -> !coordinator && !team),
                roles,
                new Terms(Sharing.NONE, List.of(), TODAY, false, isProtected, secret, Set.of()));
    }

    private static Journey journey(Plan plan, boolean isProtected) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Journey(
                id,
                "Aksel",
                "Østergård",
                Optional.empty(),
                Identity.of(id),
                Optional.empty(),
                isProtected,
                Sharing.NONE,
                Optional.empty(),
                List.of(),
                Circumstances.NONE,
                List.of(plan),
                List.of());
    }

    private static Plan plan(Sensitivity sensitivity) {
        return Given.marked(Given.plan(Sector.PSYCHIATRY, Given.appointment(TODAY, "10:00", "11:00")), sensitivity);
    }
}
