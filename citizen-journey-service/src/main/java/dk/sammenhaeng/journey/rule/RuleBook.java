package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import java.time.LocalDate;
import java.util.List;

/** All consistency rules, in the order they are listed. */
public final class RuleBook {

    /** Every rule there is. */
    public static final List<Rule> RULES =
            List.of(new OverlappingAppointments(), new InstitutionCannotReceive(), new ActionNotFunded());

    private RuleBook() {}

    /** What all rules find in the journey on the day. */
    public static Answer ask(Journey journey, Facts facts, LocalDate today) {
        return RULES.stream().map(rule -> rule.ask(journey, facts, today)).reduce(Answer.NOTHING, Answer::and);
    }
}
