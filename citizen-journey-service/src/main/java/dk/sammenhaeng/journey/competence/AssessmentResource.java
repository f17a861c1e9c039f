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

/** Competence assessments over HTTP. */
@Path("/v1/citizens/{citizenId}/competence-assessments")
@Tag(name = "Competences", description = "What the citizen brings, told once and used in every plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AssessmentResource {

    private final KeepCompetences keepCompetences;
    private final Journeys journeys;

    AssessmentResource(KeepCompetences keepCompetences, Journeys journeys) {
        this.keepCompetences = keepCompetences;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "competence-assessment.record",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Record a competence assessment",
            description =
                    "By EMPLOYMENT, of education and work experience, both. It meets the milestone that waits for "
                            + "it and asks the employment plan for a review until that refers to it.")
    @APIResponseSchema(value = CompetenceAssessment.class, responseCode = "201")
    public Response record(
            @PathParam("citizenId") UUID citizenId, @NotNull @Valid CompetenceAssessment.Request request) {
        CompetenceAssessment assessment = keepCompetences.assess(citizenId, request);
        return Reply.created("/v1/citizens/" + citizenId + "/competence-assessments", assessment, 0);
    }

    @GET
    @Access(
            act = "competence-assessment.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's competence assessments",
            description = "The latest first, each with the plans that refer to it; for who may read what EMPLOYMENT "
                    + "keeps of the citizen, empty to others.")
    @APIResponseSchema(CompetenceAssessment.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new CompetenceAssessment.ListView(keepCompetences.assessments(journeys.seen(citizenId))));
    }

    @POST
    @Path("/{assessmentId}/plans")
    @Access(
            act = "competence-assessment.refer",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Let a plan refer to a competence assessment",
            description = "A plan of the caller's own sector. An integration contract without a reference is found by "
                    + "the rule integration-without-assessment.")
    @APIResponse(
            responseCode = "201",
            description = "The plan refers to it",
            content = @Content(schema = @Schema(implementation = PlanUse.class)))
    @APIResponse(
            responseCode = "200",
            description = "It did before",
            content = @Content(schema = @Schema(implementation = PlanUse.class)))
    public Response refer(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("assessmentId") UUID assessmentId,
            @NotNull @Valid PlanUse request) {
        return keepCompetences.refer(citizenId, assessmentId, request.planId())
                ? Reply.created("/v1/citizens/" + citizenId + "/competence-assessments", request, 0)
                : Reply.of(request);
    }
}
