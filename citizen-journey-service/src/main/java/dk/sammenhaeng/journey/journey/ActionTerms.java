package dk.sammenhaeng.journey.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * On what terms an action is given.
 *
 * @param provider who gives it
 * @param needs codes of the plan's needs it answers
 * @param decision what the authority has decided; empty where nothing is to be decided
 * @param method code of the method used (metode), from the register of supervision
 * @param doneBy who does it: the citizen alone, together or staff (FW-J3)
 * @param deliveryMode how it reaches the citizen (FV-C23)
 * @param digitalOnly true when the citizen can take part only digitally (CIT-16)
 * @param reason the caseworker's reason; activation needs one (FV-C17)
 * @param template the template it was copied from, where it was
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ActionTerms(
        Provider provider,
        List<String> needs,
        Optional<Decision> decision,
        Optional<String> method,
        Optional<DoneBy> doneBy,
        Optional<DeliveryMode> deliveryMode,
        boolean digitalOnly,
        Optional<String> reason,
        Optional<FromTemplate> template) {

    /** What holds where a system says nothing: given by the public sector, nothing special. */
    public static final ActionTerms USUAL = new ActionTerms(
            Provider.PUBLIC,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());

    public ActionTerms {
        provider = provider == null ? Provider.PUBLIC : provider;
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** The terms of an action that was not copied from a template. */
    public ActionTerms(
            Provider provider,
            List<String> needs,
            Optional<Decision> decision,
            Optional<String> method,
            Optional<DoneBy> doneBy,
            Optional<DeliveryMode> deliveryMode,
            boolean digitalOnly,
            Optional<String> reason) {
        this(provider, needs, decision, method, doneBy, deliveryMode, digitalOnly, reason, Optional.empty());
    }

    /** The same, copied from a template or not. */
    public ActionTerms from(Optional<FromTemplate> copied) {
        return new ActionTerms(provider, needs, decision, method, doneBy, deliveryMode, digitalOnly, reason, copied);
    }

    /** True when it says what its template says and nothing of this citizen (ikke individualiseret; FW-J5). */
    public boolean notIndividualised() {
        return template.filter(FromTemplate::unchanged).isPresent();
    }

    /**
     * Where an action was copied from.
     *
     * @param code of the sector's template
     * @param unchanged true when it says the same as the template did when its plan was put
     */
    public record FromTemplate(String code, boolean unchanged) {}

    /** Who gives an action. */
    public enum Provider {
        PUBLIC,
        PRIVATE,
        /** Volunteers supplement and never replace (FW-J15). */
        VOLUNTEER
    }

    /** Who does it. */
    public enum DoneBy {
        CITIZEN_ALONE,
        TOGETHER,
        STAFF
    }

    /** How an action reaches the citizen. */
    public enum DeliveryMode {
        IN_PERSON,
        TELEMEDICINE,
        HOME_VIRTUAL_REHAB,
        DIGITAL_LEARNING
    }
}
