package dk.sammenhaeng.budget.investment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.budget.Sector;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcomes hoped for, as answers and events write them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InvestmentOutcome")
record ExpectedOutcomeView(
        Sector sector,
        String measure,
        List<String> values,
        @Nullable String targetGroup,
        @Nullable UUID institutionId,
        int number,
        Attribution attribution) {

    static ExpectedOutcomeView of(Expectation expected) {
        return new ExpectedOutcomeView(
                expected.sector(),
                expected.measure(),
                expected.values(),
                expected.targetGroup().orElse(null),
                expected.institutionId().orElse(null),
                expected.number(),
                expected.attribution());
    }
}
