package dk.sammenhaeng.journey.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ActionRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.TermsRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sector of the municipality begins an action from (skabelon), so that one sees when nobody went on from it
 * (FW-J5).
 *
 * @param reason what the template offers as the reason; the caseworker's own is another
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ActionTemplate(
        Sector sector,
        String code,
        String kind,
        String title,
        Optional<BigDecimal> weeklyHours,
        Optional<String> reason,
        long version) {

    ActionTemplate {
        weeklyHours = weeklyHours.map(BigDecimal::stripTrailingZeros);
    }

    /** True when the action says the same: other letters and spaces are no words about a citizen. */
    boolean saysTheSameAs(ActionRequest action) {
        return kind.equals(action.kind())
                && plain(title).equals(plain(action.title()))
                && weeklyHours.equals(action.weeklyHours())
                && reason.map(ActionTemplate::plain)
                        .equals(action.terms().flatMap(TermsRequest::reason).map(ActionTemplate::plain));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** All of them. */
    record ListView(List<ActionTemplate> items) {}
}
