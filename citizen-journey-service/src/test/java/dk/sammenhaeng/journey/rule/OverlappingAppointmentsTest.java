package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.appointment;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Appointment.Form;
import dk.sammenhaeng.journey.journey.Dealings.Meeting;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlappingAppointmentsTest {

    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private final OverlappingAppointments rule = new OverlappingAppointments();

    @ParameterizedTest(name = "{0}-{1} and {2}-{3}, {4} min from {5} to {6}: {7}")
    @CsvSource({
        "09:00, 10:00, 09:30, 10:30,  0, A, B, SAME_TIME",
        "09:00, 10:00, 09:15, 09:30,  0, A, B, SAME_TIME",
        "09:00, 10:00, 09:00, 10:00,  0, A, A, SAME_TIME",
        "09:00, 10:00, 10:00, 11:00,  0, A, B, ''",
        "09:00, 10:00, 10:20, 11:00, 30, A, B, NO_TIME_TO_TRAVEL",
        "09:00, 10:00, 10:30, 11:00, 30, A, B, ''",
        "09:00, 10:00, 10:20, 11:00, 30, A, A, ''",
        "09:00, 10:00, 13:00, 14:00, 30, A, B, ''",
    })
    void two_plans_collide_when_the_citizen_cannot_be_in_both_places_in_time(
            String from,
            String to,
            String laterFrom,
            String laterTo,
            int travel,
            String place,
            String laterPlace,
            String reason) {
        Journey journey = journey(
                plan(Sector.HEALTH, appointment(TOMORROW, from, to, 45, place)),
                plan(Sector.EMPLOYMENT, appointment(TOMORROW, laterFrom, laterTo, travel, laterPlace)));

        List<Finding> findings = rule.ask(journey, Facts.NONE, TODAY).findings();

        assertThat(findings).extracting(Finding::reason).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
    }

    @Test
    void appointments_of_one_plan_are_its_own_systems_business() {
        Journey journey = journey(
                plan(Sector.HEALTH, appointment(TOMORROW, "09:00", "10:00"), appointment(TOMORROW, "09:30", "10:30")));

        assertThat(rule.ask(journey, Facts.NONE, TODAY)).isEqualTo(Answer.NOTHING);
    }

    @Test
    void two_plans_of_one_sector_collide_like_those_of_two() {
        Journey journey = journey(
                plan(Sector.HEALTH, appointment(TOMORROW, "09:00", "10:00")),
                plan(Sector.HEALTH, appointment(TOMORROW, "09:30", "10:30")));

        assertThat(rule.ask(journey, Facts.NONE, TODAY).findings()).hasSize(1);
    }

    @Test
    void a_collision_is_history_from_the_day_after_the_first_is_over() {
        Journey journey = journey(
                plan(Sector.HEALTH, appointment(TOMORROW, "09:00", "10:00")),
                plan(Sector.SOCIAL, appointment(TOMORROW, "09:30", "10:30")));

        Answer before = rule.ask(journey, Facts.NONE, TODAY);
        Answer onTheDay = rule.ask(journey, Facts.NONE, TOMORROW);
        Answer after = rule.ask(journey, Facts.NONE, TOMORROW.plusDays(1));

        assertThat(before.next()).contains(TOMORROW.plusDays(1));
        assertThat(before.findings().getFirst().tooLate()).contains(TOMORROW);
        assertThat(onTheDay.findings()).hasSize(1);
        assertThat(after).isEqualTo(Answer.NOTHING);
    }

    @Test
    void three_at_once_are_three_collisions() {
        Journey journey = journey(
                plan(Sector.HEALTH, appointment(TOMORROW, "09:00", "10:00")),
                plan(Sector.SOCIAL, appointment(TOMORROW, "09:00", "10:00")),
                plan(Sector.PSYCHIATRY, appointment(TOMORROW, "09:00", "10:00")));

        assertThat(rule.ask(journey, Facts.NONE, TODAY).findings()).hasSize(3);
    }

    @ParameterizedTest(name = "a meeting {0}-{1} in {2}: {3}")
    @CsvSource({
        "09:30, 10:30, B, SAME_TIME",
        "10:00, 11:00, B, ''",
        "08:00, 08:20, B, NO_TIME_TO_TRAVEL",
        "08:00, 08:20, A, ''",
    })
    void a_joint_meeting_collides_with_an_appointment(String from, String to, String place, String reason) {
        Plan health = plan(Sector.HEALTH, appointment(TOMORROW, "09:00", "10:00", 45, "A"));
        Meeting meeting = meeting(from, to, place, Sector.SOCIAL);
        Journey journey = journey(List.of(health), List.of(), GivenRules.around(any -> any.meeting(meeting)));

        List<Finding> findings = rule.ask(journey, Facts.NONE, TODAY).findings();

        assertThat(findings).extracting(Finding::reason).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.parts()).contains(meeting.id());
            assertThat(finding.plans()).containsExactly(health);
            assertThat(finding.sectors()).containsExactlyInAnyOrder(Sector.HEALTH, Sector.SOCIAL);
        });
    }

    @Test
    void two_meetings_at_once_are_a_collision_without_a_plan() {
        Journey journey = journey(
                List.of(),
                List.of(),
                GivenRules.around(any -> any.meeting(
                        meeting("09:00", "10:00", "A", Sector.SOCIAL), meeting("09:59", "11:00", "A", Sector.HEALTH))));

        assertThat(rule.ask(journey, Facts.NONE, TODAY).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.plans()).isEmpty();
                    assertThat(finding.sectors()).containsExactlyInAnyOrder(Sector.HEALTH, Sector.SOCIAL);
                });
    }

    @Test
    void what_is_moved_to_end_a_collision_is_what_collides() {
        Plan health = plan(Sector.HEALTH, appointment(TOMORROW, "09:00", "10:00"));
        Plan social = plan(Sector.SOCIAL, appointment(TOMORROW, "09:30", "10:30"));
        Meeting one = meeting("09:00", "10:00", "A", Sector.SOCIAL);
        Meeting other = meeting("09:59", "11:00", "A", Sector.HEALTH);
        Meeting later = meeting("14:00", "15:00", "A", Sector.HEALTH);

        assertThat(solutions(List.of(health, social), later))
                .containsExactly(List.of(Solution.MOVE_LATER_APPOINTMENT, Solution.MEET_BY_PHONE_OR_VIDEO));
        assertThat(solutions(List.of(health), one))
                .containsExactly(List.of(
                        Solution.MOVE_LATER_APPOINTMENT, Solution.MOVE_MEETING, Solution.MEET_BY_PHONE_OR_VIDEO));
        assertThat(solutions(List.of(), one, other))
                .containsExactly(List.of(Solution.MOVE_MEETING, Solution.MEET_BY_PHONE_OR_VIDEO));
    }

    private List<List<Solution>> solutions(List<Plan> plans, Meeting... meetings) {
        Journey journey = journey(plans, List.of(), GivenRules.around(any -> any.meeting(meetings)));
        return rule.ask(journey, Facts.NONE, TODAY).findings().stream()
                .map(finding -> rule.solutions(finding.parts(), journey))
                .toList();
    }

    private static Meeting meeting(String from, String to, String place, Sector called) {
        return new Meeting(
                UUID.randomUUID(),
                Instant.parse(TOMORROW + "T" + from + ":00+01:00"),
                Instant.parse(TOMORROW + "T" + to + ":00+01:00"),
                Form.PHYSICAL,
                Optional.empty(),
                Optional.of(place),
                Set.of(called));
    }

    /** Minute by minute: in every pair, is there a minute at which the citizen would have to be in both or on the way? */
    @Property(tries = 300)
    void it_finds_what_a_look_at_every_pair_and_minute_finds(@ForAll("plans") List<Plan> plans) {
        Journey journey = journey(plans, List.of());

        Set<List<UUID>> found = rule.ask(journey, Facts.NONE, TODAY).findings().stream()
                .map(Finding::parts)
                .collect(Collectors.toSet());

        Set<List<UUID>> expected = new HashSet<>();
        for (Plan one : plans) {
            for (Plan other : plans) {
                if (one.id().compareTo(other.id()) < 0) {
                    one.appointments().forEach(a -> other.appointments().stream()
                            .filter(b -> shareAMinute(a, b))
                            .forEach(b -> expected.add(
                                    List.of(a.id(), b.id()).stream().sorted().toList())));
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    private static boolean shareAMinute(Appointment a, Appointment b) {
        boolean aFirst = a.start().isBefore(b.start()) || (a.start().equals(b.start()) && a.id().compareTo(b.id()) < 0);
        Appointment earlier = aFirst ? a : b;
        Appointment later = aFirst ? b : a;
        Instant busyFrom = earlier.place().equals(later.place())
                ? later.start()
                : later.start().minus(Duration.ofMinutes(later.travelMinutes()));
        for (Instant minute = earlier.start(); minute.isBefore(earlier.end()); minute = minute.plusSeconds(60)) {
            if (!minute.isBefore(busyFrom) && minute.isBefore(later.end())) {
                return true;
            }
        }
        return false;
    }

    @Provide
    Arbitrary<List<Plan>> plans() {
        Arbitrary<Appointment> appointments = Combinators.combine(
                        Arbitraries.integers().between(0, 5 * 60),
                        Arbitraries.integers().between(1, 90),
                        Arbitraries.integers().between(0, 45),
                        Arbitraries.of("A", "B"))
                .as((start, length, travel, place) -> {
                    Instant from = Instant.parse(TOMORROW + "T08:00:00Z").plusSeconds(start * 60L);
                    UUID id = UUID.randomUUID();
                    return new Appointment(
                            id,
                            id.toString(),
                            "x",
                            from,
                            from.plusSeconds(length * 60L),
                            Optional.of(place),
                            travel,
                            false,
                            Optional.empty(),
                            Optional.empty());
                });
        return Combinators.combine(
                        Arbitraries.of(Sector.class), appointments.list().ofMaxSize(4))
                .as((sector, list) -> plan(sector, list.toArray()))
                .list()
                .ofMaxSize(4);
    }
}
