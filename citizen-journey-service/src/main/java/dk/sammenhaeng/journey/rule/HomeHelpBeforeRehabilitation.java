package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Rehabilitation;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;

/**
 * Home help (hjemmehjælp) by the service act is planned before it was decided whether rehabilitation can help, before the
 * citizen has answered the offer, or so long after that the need is another one (FW-J1; serviceloven § 83 a). Which kinds
 * of action that is, and from when to when, is reference data: under the eldercare act there is no such rule. In a plan
 * of home help every action is, unless its kind is known to be another. A citizen who declines keeps the right to home
 * help, and help that began under an earlier decision goes on under it.
 */
record HomeHelpBeforeRehabilitation() implements Rule {

    private static final About ABOUT = About.of(
                    "home-help-before-rehabilitation", Severity.STOP, Owner.GRANTING, Solution.DECIDE_ON_REHABILITATION)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Rehabilitation> decisions = journey.circumstances().rehabilitation();
        return Answer.of(homeHelp(journey, facts, today).stream()
                .filter(one -> decisions.stream()
                        .noneMatch(decision -> decision.counts(one.action().from())))
                .map(one -> Finding.by(this, journey, reason(decisions))
                        .part(one.plan(), one.action().id())
                        .tooLate(one.action().from())
                        .until(one.action().to())
                        .found())
                .toList());
    }

    private static String reason(List<Rehabilitation> decisions) {
        if (decisions.isEmpty()) {
            return "NOT_DECIDED";
        }
        boolean open = decisions.getFirst().countsUntil().isEmpty();
        return open ? "OFFER_NOT_ANSWERED" : "DECIDED_TOO_LONG_AGO";
    }

    private static List<Planned> homeHelp(Journey journey, Facts facts, LocalDate today) {
        return Planned.notOver(journey, today).stream()
                .filter(one -> isHomeHelp(one, facts.reference()))
                .filter(one -> one.action()
                        .terms()
                        .decision()
                        .filter(decided -> decided.state() == Decision.State.REFUSED)
                        .isEmpty())
                .toList();
    }

    private static boolean isHomeHelp(Planned one, Reference reference) {
        LocalDate begins = one.action().from();
        String kind = one.action().kind();
        return reference.marks(Mark.HOME_HELP, kind, begins)
                || (!reference.knows(kind)
                        && reference.marks(Mark.HOME_HELP, one.plan().planType(), begins));
    }
}
