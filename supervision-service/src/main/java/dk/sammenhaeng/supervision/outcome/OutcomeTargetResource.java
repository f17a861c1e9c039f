package dk.sammenhaeng.supervision.outcome;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Targets of the rehabilitation goal over HTTP. */
@Path("/v1/outcome-indicators/{measure}/target")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcome indicators", description = "What came of the efforts, without any person (resultatindikatorer)")
public class OutcomeTargetResource {

    private final OutcomeTargets targets;
    private final SetOutcomeTarget setOutcomeTarget;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    OutcomeTargetResource(
            OutcomeTargets targets, SetOutcomeTarget setOutcomeTarget, CurrentCaller current, DanishCalendar calendar) {
        this.targets = targets;
        this.setOutcomeTarget = setOutcomeTarget;
        this.current = current;
        this.calendar = calendar;
    }

    /** What holds today, and what was set before. */
    @GET
    @Access(
            act = "outcome-target.read",
            roles = {Role.SUPERVISOR, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR})
    @Operation(
            summary = "Read the target of a measure with its history",
            description = "Of INDEPENDENT_LIVING, LABOUR_MARKET_ATTACHMENT and EDUCATION_ATTACHMENT; of no other"
                    + " measure does a source ask for one. Empty until the municipality has set it.")
    @APIResponseSchema(value = OutcomeTargetView.class, responseDescription = "The target and its history")
    public Response read(@PathParam("measure") OutcomeMeasure measure) {
        return answer(withTarget(measure));
    }

    /** Sets the target from a month on. */
    @PUT
    @Access(
            act = "outcome-target.set",
            roles = {Role.SUPERVISOR, Role.ADMINISTRATION})
    @Operation(
            summary = "Set the target of a measure from a month on",
            description = "Adds to the history, with reason. Of two from the same day the later one holds. If-Match"
                    + " names the number of targets seen, 0 before the first.")
    @APIResponseSchema(value = OutcomeTargetView.class, responseCode = "200", responseDescription = "The target is set")
    public Response set(
            @PathParam("measure") OutcomeMeasure measure,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid OutcomeTargetRequest request) {
        setOutcomeTarget.set(
                new OutcomeTargets.Target(
                        withTarget(measure),
                        request.percent(),
                        request.validFrom(),
                        request.reason().strip()),
                seen);
        return answer(measure);
    }

    private static OutcomeMeasure withTarget(OutcomeMeasure measure) {
        if (!measure.isOfRehabilitationGoal()) {
            throw Refusal.notFound();
        }
        return measure;
    }

    private Response answer(OutcomeMeasure measure) {
        OutcomeTargets.History all = targets.history();
        List<OutcomeTarget> history = all.of(measure);
        return Reply.of(
                OutcomeTargetView.of(
                        measure,
                        all.on(calendar.today(), measure),
                        history,
                        current.caller().isAny(Role.SUPERVISOR, Role.ADMINISTRATION)),
                history.size());
    }

    /** A target as it is set. */
    @Schema(description = "The share to reach, the first day of the month from which on, and why")
    record OutcomeTargetRequest(
            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal percent,

            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
