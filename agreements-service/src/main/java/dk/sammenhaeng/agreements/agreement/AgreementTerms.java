package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.money.PriceBasis;
import java.util.List;

/**
 * What the parties agree on (SR-2).
 *
 * @param serviceLevel the service level the institution gives for the frame (serviceniveau)
 * @param cooperation the duty to work together with other institutions (samarbejdspligt)
 * @param priceBasis the one price basis of all frames
 */
record AgreementTerms(
        String title,
        Period period,
        String serviceLevel,
        String cooperation,
        List<Goal> goals,
        List<YearlyFrame> yearlyFrames,
        PriceBasis priceBasis,
        CarryOver carryOver) {

    AgreementTerms {
        goals = List.copyOf(goals);
        yearlyFrames = List.copyOf(yearlyFrames);
    }

    long goalsOf(GoalKind kind) {
        return goals.stream().filter(goal -> goal.kind() == kind).count();
    }
}
