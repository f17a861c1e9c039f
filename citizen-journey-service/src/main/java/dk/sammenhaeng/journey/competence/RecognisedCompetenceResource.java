package dk.sammenhaeng.journey.competence;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recognised competences over HTTP. */
@Path("/v1/citizens/{citizenId}/recognised-competences")
@Tag(name = "Competences", description = "What the citizen brings, told once and used in every plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RecognisedCompetenceResource {

    private final KeepCompetences keepCompetences;
    private final Journeys journeys;

    RecognisedCompetenceResource(KeepCompetences keepCompetences, Journeys journeys) {
        this.keepCompetences = keepCompetences;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "recognised-competence.record",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Record a competence that was recognised",
            description = "Kept by the caller's sector, for each plan to build on.")
    @APIResponseSchema(value = RecognisedCompetence.class, responseCode = "201")
    public Response record(
            @PathParam("citizenId") UUID citizenId, @NotNull @Valid RecognisedCompetence.Request request) {
        RecognisedCompetence competence = keepCompetences.recognise(citizenId, request);
        return Reply.created("/v1/citizens/" + citizenId + "/recognised-competences", competence, 0);
    }

    @GET
    @Access(
            act = "recognised-competence.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's recognised competences",
            description = "The latest first, each with the plans that build on it; of the sectors whose content the "
                    + "caller may read.")
    @APIResponseSchema(RecognisedCompetence.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new RecognisedCompetence.ListView(keepCompetences.recognised(journeys.seen(citizenId))));
    }

    @POST
    @Path("/{competenceId}/plans")
    @Access(
            act = "recognised-competence.use",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Let a plan build on a recognised competence",
            description = "A plan of the caller's own sector; the competence may be kept by another whose content the "
                    + "caller may read.")
    @APIResponse(
            responseCode = "201",
            description = "The plan builds on it",
            content = @Content(schema = @Schema(implementation = PlanUse.class)))
    @APIResponse(
            responseCode = "200",
            description = "It did before",
            content = @Content(schema = @Schema(implementation = PlanUse.class)))
    public Response use(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("competenceId") UUID competenceId,
            @NotNull @Valid PlanUse request) {
        return keepCompetences.use(citizenId, competenceId, request.planId())
                ? Reply.created("/v1/citizens/" + citizenId + "/recognised-competences", request, 0)
                : Reply.of(request);
    }
}
