package dk.sammenhaeng.journey.anomaly;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** From which numbers looks are reported, over HTTP. */
@Path("/v1/access-anomaly-thresholds")
@Tag(name = "Access anomalies", description = "Looks at citizens that somebody should ask about")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ThresholdResource {

    private final ThresholdRows rows;
    private final DecideThreshold decideThreshold;
    private final Language language;

    ThresholdResource(ThresholdRows rows, DecideThreshold decideThreshold, Language language) {
        this.rows = rows;
        this.decideThreshold = decideThreshold;
        this.language = language;
    }

    @GET
    @Access(
            act = "access-threshold.list",
            roles = {ADMINISTRATION, AUDITOR, INSTITUTION_LEADER, CASEWORKER})
    @Operation(
            summary = "List from which numbers looks are reported",
            description = "What holds in the municipality, what may be decided, and every decision with its reason.")
    @APIResponseSchema(ThresholdView.PageOf.class)
    public Response list() {
        List<Decision> decisions = rows.all();
        return Reply.of(new ThresholdView.PageOf(Arrays.stream(Threshold.values())
                .map(threshold -> view(threshold, decisions))
                .toList()));
    }

    @GET
    @Path("/{threshold}")
    @Access(
            act = "access-threshold.read",
            roles = {ADMINISTRATION, AUDITOR, INSTITUTION_LEADER, CASEWORKER})
    @Operation(
            summary = "Read one of the numbers from which looks are reported",
            description = "As in the list, with the ETag that a change needs.")
    @APIResponseSchema(ThresholdView.class)
    public Response read(@PathParam("threshold") Threshold threshold) {
        return answer(threshold);
    }

    @PUT
    @Path("/{threshold}")
    @Access(act = "access-threshold.decide", roles = ADMINISTRATION)
    @Operation(
            summary = "Decide from which number looks are reported",
            description = "Adds a decision to the history; it holds at once, also for looks of before. If-Match names "
                    + "the number of decisions seen, 0 before the first.")
    @APIResponseSchema(value = ThresholdView.class, responseCode = "200")
    public Response decide(
            @PathParam("threshold") Threshold threshold,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ThresholdRequest request) {
        decideThreshold.decide(threshold, seen, request.value(), request.reason());
        return answer(threshold);
    }

    private Response answer(Threshold threshold) {
        ThresholdView view = view(threshold, rows.all());
        return Reply.of(view, view.history().size());
    }

    private ThresholdView view(Threshold threshold, List<Decision> decisions) {
        return new ThresholdView(
                threshold,
                language.text("access-threshold." + threshold),
                ThresholdRows.value(decisions, threshold),
                threshold.usual(),
                threshold.least(),
                threshold.most(),
                decisions.stream()
                        .filter(decision -> decision.threshold() == threshold)
                        .map(decision -> new DecisionView(
                                decision.version(),
                                decision.value(),
                                decision.reason(),
                                decision.decidedBy(),
                                decision.recordedAt()))
                        .toList());
    }

    /** The value, and why. */
    record ThresholdRequest(
            @NotNull Integer value,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /**
     * A threshold with everything the municipality has decided about it.
     *
     * @param value what holds
     */
    record ThresholdView(
            Threshold threshold, String name, int value, int usual, int least, int most, List<DecisionView> history) {

        /** All thresholds. */
        record PageOf(List<ThresholdView> items) {}
    }

    /** One decision. */
    record DecisionView(int version, int value, String reason, String decidedBy, Instant recordedAt) {}
}
