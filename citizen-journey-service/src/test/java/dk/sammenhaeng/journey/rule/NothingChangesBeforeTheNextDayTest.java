package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Journey;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise behind every deadline row: until the day a rule names, the same journey and facts give the same findings.
 * A rule that forgets one of its days leaves a conflict standing, or unseen, until somebody happens to change the plan.
 */
class NothingChangesBeforeTheNextDayTest {

    private static final int DAYS = 120;

    @Property(tries = 400)
    void no_rule_answers_otherwise_before_its_day(@ForAll long seed) {
        Random random = new Random(seed);
        Journey journey = RandomJourneys.journey(random);
        Facts facts = RandomJourneys.facts(random);

        for (Rule rule : RuleBook.RULES) {
            LocalDate day = TODAY;
            Answer answer = RuleBook.ask(List.of(rule), journey, facts, day);
            for (int ahead = 1; ahead <= DAYS; ahead++) {
                LocalDate then = TODAY.plusDays(ahead);
                Answer later = RuleBook.ask(List.of(rule), journey, facts, then);
                if (answer.next().filter(next -> !next.isAfter(then)).isEmpty()) {
                    assertThat(told(later))
                            .as("%s on %s, said %s", rule.id(), then, answer.next())
                            .isEqualTo(told(answer));
                }
                assertThat(later.next())
                        .as("%s on %s", rule.id(), then)
                        .matches(next -> next.filter(on -> !on.isAfter(then)).isEmpty());
                answer = later;
            }
        }
    }

    /** The property above says nothing of a rule that the random journeys never break. */
    @ParameterizedTest
    @MethodSource("rules")
    void the_random_journeys_break_every_rule(Rule rule) {
        assertThat(new Random(7).longs(3000).anyMatch(seed -> {
                    Random random = new Random(seed);
                    Journey journey = RandomJourneys.journey(random);
                    return !rule.ask(journey, RandomJourneys.facts(random), TODAY)
                            .findings()
                            .isEmpty();
                }))
                .isTrue();
    }

    /** Two findings of one rule in one journey are never taken for each other. */
    @Property(tries = 400)
    void no_two_findings_of_a_rule_share_a_key(@ForAll long seed) {
        Random random = new Random(seed);
        Journey journey = RandomJourneys.journey(random);
        Facts facts = RandomJourneys.facts(random);

        for (Rule rule : RuleBook.RULES) {
            List<List<UUID>> keys = rule.ask(journey, facts, TODAY).findings().stream()
                    .map(Finding::key)
                    .toList();
            assertThat(keys).as(rule.id()).doesNotHaveDuplicates().doesNotContain(List.<UUID>of());
        }
    }

    static List<Rule> rules() {
        return RuleBook.RULES;
    }

    private static List<String> told(Answer answer) {
        return answer.findings().stream()
                .map(finding -> finding.rule().id() + " " + finding.key() + " " + finding.parts() + " "
                        + finding.reason() + " " + finding.sectors())
                .toList();
    }
}
