package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.appointment;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 20 plans of 200 parts: what a citizen with everything costs, and what nobody could work off. */
class ManyPartsTest {

    private static final int PLANS = 20;
    private static final int PARTS = 200;

    @Test
    void parts_that_do_not_meet_are_looked_at_without_a_finding() {
        Journey journey = journey(plans(true), List.of());

        assertThat(new OverlappingAppointments().ask(journey, Facts.NONE, TODAY).findings())
                .isEmpty();
        assertThat(new DuplicateAction().ask(journey, Facts.NONE, TODAY).findings())
                .isEmpty();
        assertThat(RuleBook.ask(journey, Facts.NONE, TODAY).findings()).isEmpty();
    }

    @Test
    void of_parts_that_all_meet_the_earliest_are_told_and_always_the_same_ones() {
        Journey journey = journey(plans(false), List.of());

        for (Rule rule : List.of(new OverlappingAppointments(), new DuplicateAction())) {
            List<List<UUID>> told = keys(rule, journey);
            assertThat(told).hasSize(Planned.MOST);
            assertThat(keys(rule, journey)).isEqualTo(told);
        }
    }

    private static List<List<UUID>> keys(Rule rule, Journey journey) {
        return rule.ask(journey, Facts.NONE, TODAY).findings().stream()
                .map(Finding::key)
                .toList();
    }

    private static List<Plan> plans(boolean apart) {
        return IntStream.range(0, PLANS)
                .mapToObj(p -> plan(
                        Sector.HEALTH,
                        IntStream.range(0, PARTS / 2)
                                .boxed()
                                .flatMap(i -> apart ? apart(p * PARTS + i) : together())
                                .toArray()))
                .toList();
    }

    private static Stream<Object> apart(int number) {
        return Stream.of(
                appointment(TODAY.plusDays(1 + number), "09:00", "10:00"),
                GivenRules.action("KIND_" + number, TODAY, Optional.empty()));
    }

    private static Stream<Object> together() {
        return Stream.of(
                appointment(TODAY.plusDays(1), "09:00", "10:00"), GivenRules.action("KIND", TODAY, Optional.empty()));
    }
}
