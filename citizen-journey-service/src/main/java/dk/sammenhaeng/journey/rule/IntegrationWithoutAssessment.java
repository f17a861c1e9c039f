package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Competences;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An integration plan (integrationskontrakt) is in force and does not refer to an assessment of what the citizen brings
 * from home (kompetencevurdering; FW-J11, Alle skal bidrage 2014).
 */
record IntegrationWithoutAssessment() implements Rule {

    private static final About ABOUT = About.of(
            "integration-without-assessment",
            Severity.ACT,
            Owner.SECTOR,
            Solution.ASSESS_COMPETENCES,
            Solution.REFER_TO_ASSESSMENT);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Competences known = journey.circumstances().competences();
        String reason = known.assessed() ? "NOT_REFERENCED" : "NOT_ASSESSED";
        List<Plan> plans = journey.plans().stream()
                .filter(plan -> facts.reference().marks(Mark.INTEGRATION_PLAN, plan.planType(), today)
                        && !known.planIds().contains(plan.id()))
                .toList();
        return Answer.of(plans.stream()
                        .filter(plan -> plan.isInForceOn(today))
                        .map(plan -> Finding.by(this, journey, reason)
                                .part(plan, plan.id())
                                .found())
                        .toList())
                .changingOn(
                        plans.stream()
                                .flatMap(plan -> Stream.concat(Stream.of(plan.validFrom()), plan.validTo().stream())),
                        today);
    }
}
