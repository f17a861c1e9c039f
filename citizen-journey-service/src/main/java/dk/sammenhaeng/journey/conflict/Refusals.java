package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.rule.Answer;
import dk.sammenhaeng.journey.rule.Finding;
import dk.sammenhaeng.journey.rule.Rule;
import dk.sammenhaeng.journey.rule.RuleBook;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Refuses an act made in the suite that a rule would find at once: granting, a coordinated plan, an accepted proposal. A
 * sector system's put is never refused by a rule, since that would hide what is so (architecture).
 */
@ApplicationScoped
public class Refusals {

    private final HeldFacts facts;
    private final DanishCalendar calendar;

    Refusals(HeldFacts facts, DanishCalendar calendar) {
        this.facts = facts;
        this.calendar = calendar;
    }

    /**
     * Goes on only when the act adds nothing that one of the rules finds; what they found before does not count.
     *
     * @param before the journey, whose row is locked
     * @param after as it would be
     * @param rules ids of rules, for each of which {@code problem.<id>.title} and {@code .detail} say why not
     * @throws Refusal 409 with the id of the first rule that finds something new
     */
    public void ifAdded(Journey before, Journey after, String... rules) {
        LocalDate today = calendar.today();
        List<Rule> asked = Arrays.stream(rules)
                .map(id -> RuleBook.find(id).orElseThrow(() -> new IllegalArgumentException("no such rule: " + id)))
                .toList();
        Set<Found> known = found(RuleBook.ask(asked, before, facts.holdFor(before, today), today));
        found(RuleBook.ask(asked, after, facts.holdFor(after, today), today)).stream()
                .filter(finding -> !known.contains(finding))
                .map(Found::rule)
                .min(Comparator.comparing(List.of(rules)::indexOf))
                .ifPresent(rule -> {
                    throw Refusal.byRule(rule);
                });
    }

    private static Set<Found> found(Answer answer) {
        return answer.findings().stream().map(Found::of).collect(Collectors.toSet());
    }

    private record Found(String rule, List<UUID> key, List<UUID> parts) {

        static Found of(Finding finding) {
            return new Found(finding.rule().id(), finding.key(), finding.parts());
        }
    }
}
