package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.ActionTerms.FromTemplate;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ActionRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.TermsRequest;
import java.util.List;
import java.util.Optional;

/** The templates that the actions of a put name, as they are now. */
record ActionTemplates(List<ActionTemplate> known) {

    static final ActionTemplates NONE = new ActionTemplates(List.of());

    ActionTemplates {
        known = List.copyOf(known);
    }

    /** Where an action was copied from; a template that nobody has told of is nothing to be the same as. */
    Optional<FromTemplate> comparedWith(ActionRequest action) {
        return action.terms()
                .flatMap(TermsRequest::template)
                .map(code -> new FromTemplate(
                        code,
                        known.stream()
                                .anyMatch(template -> template.code().equals(code) && template.saysTheSameAs(action))));
    }
}
