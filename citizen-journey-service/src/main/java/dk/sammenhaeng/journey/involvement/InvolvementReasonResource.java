package dk.sammenhaeng.journey.involvement;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why decisions do not tell how the citizen took part, over HTTP. */
@Path("/v1/citizens/{citizenId}/involvement-reasons")
@Tag(name = "Involvement", description = "How citizens take part in decisions on their care and treatment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvolvementReasonResource {

    private final ExplainDecision explainDecision;
    private final Journeys journeys;
    private final DanishCalendar calendar;

    InvolvementReasonResource(ExplainDecision explainDecision, Journeys journeys, DanishCalendar calendar) {
        this.explainDecision = explainDecision;
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @POST
    @Access(act = "involvement-reason.give", roles = CASEWORKER, personalData = true)
    @Operation(
            summary = "Say why a decision does not tell how the citizen took part",
            description = "By who answers for the plan, in person or with a unit. It ends the finding "
                    + "decision-without-involvement and holds for this decision: a new one asks again. 409 "
                    + "involvement-not-missing where the decision tells it, 409 involvement-explained where somebody has said "
                    + "why already.")
    @APIResponseSchema(value = InvolvementReason.class, responseCode = "201")
    public Response give(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ReasonRequest request) {
        InvolvementReason reason = explainDecision.explain(citizenId, request.actionId(), request.reason());
        return Reply.created("/v1/citizens/" + citizenId + "/involvement-reasons", reason, 0);
    }

    @GET
    @Access(
            act = "involvement-reason.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List why decisions do not tell how the citizen took part",
            description =
                    "Of plans whose content the caller may read, the latest first; `missing` names the actions whose "
                            + "decision neither tells it nor was explained.")
    @APIResponseSchema(InvolvementReason.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        return Reply.of(explainDecision.of(
                seen.journey(),
                seen.journey().plans().stream().filter(seen.relation()::mayRead).toList(),
                calendar.today()));
    }

    /** Which decision, and why. */
    record ReasonRequest(
            @NotNull UUID actionId,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
