package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.GivenRules.around;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Reference.MarkedKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan of the holistic effort for the homeless must have (FW-J9). */
class PlanIncompleteTest {

    private static final Facts ASKS = Facts.NONE.with(new Reference(
            List.of(),
            Stream.of(Mark.NEEDS_DIALOGUE, Mark.NEEDS_METHOD)
                    .map(mark -> new MarkedKind(mark, "HOMELESS_HOLISTIC", GivenRules.LONG_AGO, Optional.empty()))
                    .toList(),
            List.of()));

    private final Rule rule = new PlanIncomplete();

    @ParameterizedTest(name = "heard: {0}, method: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "false, false, NO_DIALOGUE_NO_METHOD",
                "false, true, NO_DIALOGUE",
                "true, false, NO_METHOD",
                "true, true, -"
            })
    void it_lacks_a_talk_on_needs_or_a_method(boolean heard, boolean method, String reason) {
        Plan plan = effort(method);
        Journey journey = journey(List.of(plan), List.of(), around(any -> heard ? any.heard(plan.id()) : any));

        assertThat(rule.ask(journey, ASKS, TODAY).findings())
                .extracting(Finding::reason)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void a_method_counts_until_its_action_is_over() {
        Plan plan = effort(true);
        Journey journey = journey(List.of(plan), List.of(), around(any -> any.heard(plan.id())));

        assertThat(rule.ask(journey, ASKS, TODAY).next()).contains(TODAY.plusDays(9));
        assertThat(rule.ask(journey, ASKS, TODAY.plusDays(9)).findings())
                .extracting(Finding::reason)
                .containsExactly("NO_METHOD");
    }

    @Test
    void only_its_sector_hears_of_it_since_the_type_tells_of_homelessness() {
        Finding finding = rule.ask(journey(effort(false), plan(Sector.HEALTH)), ASKS, TODAY)
                .findings()
                .getFirst();

        assertThat(finding.sectors()).containsExactly(Sector.SOCIAL);
        assertThat(finding.sensitivity()).isEqualTo(Sensitivity.VIP);
    }

    @Test
    void plans_of_other_types_are_whole_as_they_are() {
        assertThat(rule.ask(journey(plan(Sector.SOCIAL)), ASKS, TODAY)).isEqualTo(Answer.NOTHING);
    }

    private static Plan effort(boolean method) {
        return GivenPlans.of(
                method
                        ? plan(
                                Sector.SOCIAL,
                                GivenRules.on(
                                        GivenRules.method("CTI"), TODAY.minusDays(9), Optional.of(TODAY.plusDays(9))))
                        : plan(Sector.SOCIAL),
                "HOMELESS_HOLISTIC");
    }
}
