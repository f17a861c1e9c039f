package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Rehabilitation;
import dk.sammenhaeng.journey.journey.Circumstances.Rehabilitation.Outcome;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Home help (hjemmehjælp) by the service act is planned before it was decided whether rehabilitation can help, or before
 * the citizen has answered the offer (FW-J1; serviceloven § 83 a). Which kinds of action that is, and from when to when,
 * is reference data: under the eldercare act there is no such rule. A citizen who declines keeps the right to home help.
 */
record HomeHelpBeforeRehabilitation() implements Rule {

    private static final About ABOUT = About.of(
            "home-help-before-rehabilitation", Severity.STOP, Owner.GRANTING, Solution.DECIDE_ON_REHABILITATION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Optional<Rehabilitation> decision = journey.circumstances().rehabilitation();
        Optional<String> missing = decision.isEmpty()
                ? Optional.of("NOT_DECIDED")
                : decision.flatMap(Rehabilitation::outcome)
                        .filter(outcome -> outcome == Outcome.OFFERED)
                        .map(offered -> "OFFER_NOT_ANSWERED");
        return Answer.of(missing.stream()
                .flatMap(reason -> homeHelp(journey, facts, today).stream().map(one -> Finding.by(this, journey, reason)
                        .part(one.plan(), one.action().id())
                        .tooLate(one.action().from())
                        .until(one.action().to())
                        .found()))
                .toList());
    }

    private static List<Planned> homeHelp(Journey journey, Facts facts, LocalDate today) {
        return Planned.notOver(journey, today).stream()
                .filter(one -> facts.reference()
                        .marks(Mark.HOME_HELP, one.action().kind(), one.action().from()))
                .filter(one -> one.action()
                        .terms()
                        .decision()
                        .filter(decided -> decided.state() == Decision.State.REFUSED)
                        .isEmpty())
                .toList();
    }
}
