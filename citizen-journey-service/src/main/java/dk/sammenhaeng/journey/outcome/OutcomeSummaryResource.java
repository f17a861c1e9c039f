package dk.sammenhaeng.journey.outcome;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.figure.SmallCells;
import dk.sammenhaeng.journey.outcome.Outcomes.Count;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures on outcomes over HTTP. */
@Path("/v1/outcomes/summary")
@Tag(name = "Outcomes", description = "Whether the effort made the difference")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OutcomeSummaryResource {

    private final Outcomes outcomes;
    private final FigureSettings settings;

    OutcomeSummaryResource(Outcomes outcomes, FigureSettings settings) {
        this.outcomes = outcomes;
        this.settings = settings;
    }

    @GET
    @Access(
            act = "outcome.summarise",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Count the outcomes of a period by measure and value",
            description =
                    "Over whole months. Without citizens. A count below the configured number is left out, with as many others as "
                            + "it takes that nobody can calculate it.")
    @APIResponseSchema(MeasureSummary.PageOf.class)
    public Response summarise(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        Period period = Period.of(from, to);
        Map<String, List<Count>> byMeasure = new LinkedHashMap<>();
        outcomes.count(period.first(), period.last()).forEach(count -> byMeasure
                .computeIfAbsent(count.measure(), measure -> new ArrayList<>())
                .add(count));
        return Reply.of(new MeasureSummary.PageOf(byMeasure.entrySet().stream()
                .map(entry -> MeasureSummary.of(entry.getKey(), entry.getValue(), settings.smallestShown()))
                .toList()));
    }

    /** The outcomes by one measure. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MeasureSummary(String measure, Optional<Long> total, List<ValueCount> values) {

        static MeasureSummary of(String measure, List<Count> counts, long smallest) {
            SmallCells cells = SmallCells.of(counts.stream().map(Count::persons).toList(), smallest);
            List<ValueCount> values = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                values.add(new ValueCount(counts.get(i).value(), cells.shown().get(i)));
            }
            return new MeasureSummary(measure, cells.total(), values);
        }

        /** All measures with an outcome in the period. */
        record PageOf(List<MeasureSummary> items) {}
    }

    /** How often a value was the outcome; without a count where it is too small to show. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ValueCount(String value, Optional<Long> count) {}
}
