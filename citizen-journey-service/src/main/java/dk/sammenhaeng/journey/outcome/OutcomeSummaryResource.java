package dk.sammenhaeng.journey.outcome;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.journey.figure.Block;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.outcome.OutcomeBlocks.Part;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures on outcomes over HTTP. */
@Path("/v1/outcomes/summary")
@Tag(name = "Outcomes", description = "Whether the effort made the difference")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OutcomeSummaryResource {

    private final OutcomeBlocks blocks;

    OutcomeSummaryResource(OutcomeBlocks blocks) {
        this.blocks = blocks;
    }

    @GET
    @Access(
            act = "outcome.summarise",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Count the outcomes of a period by measure and value",
            description =
                    "Without citizens, over whole months that are over; somebody counts once a month with each value. Months "
                            + "with too few are shown together with the next ones or not at all, so from and to say which months "
                            + "a measure is shown of, and no figure can be found by subtracting those of another period.")
    @APIResponseSchema(MeasureSummary.PageOf.class)
    public Response summarise(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        Period period = Period.of(from, to);
        return Reply.of(new MeasureSummary.PageOf(blocks.in(period).entrySet().stream()
                .map(entry -> MeasureSummary.of(entry.getKey(), entry.getValue()))
                .toList()));
    }

    /**
     * The outcomes by one measure.
     *
     * @param from the first day of the months of the period that are shown
     * @param to the first day of the first month behind them
     */
    record MeasureSummary(String measure, LocalDate from, LocalDate to, long total, List<ValueCount> values) {

        static MeasureSummary of(String measure, Block<Part> shown) {
            return new MeasureSummary(
                    measure,
                    shown.from(),
                    shown.to(),
                    shown.count(part -> true),
                    shown.cells().keySet().stream()
                            .map(Part::value)
                            .distinct()
                            .sorted()
                            .map(value -> new ValueCount(
                                    value, shown.count(part -> part.value().equals(value))))
                            .toList());
        }

        /** All measures of which months of the period are shown. */
        record PageOf(List<MeasureSummary> items) {}
    }

    /** For how many citizens a value was the outcome. */
    record ValueCount(String value, long count) {}
}
