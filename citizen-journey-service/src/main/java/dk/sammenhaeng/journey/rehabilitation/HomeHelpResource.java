package dk.sammenhaeng.journey.rehabilitation;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.rehabilitation.RehabilitationRows.Law;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assessments of home help over HTTP. */
@Path("/v1/citizens/{citizenId}/home-help-assessments")
@Tag(name = "Rehabilitation", description = "Rehabilitation before home help")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HomeHelpResource {

    private final DecideRehabilitation decideRehabilitation;

    HomeHelpResource(DecideRehabilitation decideRehabilitation) {
        this.decideRehabilitation = decideRehabilitation;
    }

    @POST
    @Access(
            act = "home-help.assess",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Open the assessment of home help",
            description =
                    "By the service act 409 home-help-before-rehabilitation unless rehabilitation was decided on "
                            + "before the day, the citizen has answered an offer, and the decision still counts "
                            + "(`countsUntil`). The eldercare act has no such rule. Either law is in force on the day, else 400.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201")
    public Response assess(@PathParam("citizenId") UUID citizenId, @NotNull @Valid AssessmentRequest request) {
        RehabilitationRows.Assessment opened = decideRehabilitation.assess(citizenId, request.law(), request.on());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/home-help-assessments",
                new AssessmentView(opened.id(), opened.law(), opened.lawValidFrom(), opened.on()),
                0);
    }

    /** By which law, and when. */
    record AssessmentRequest(@NotNull Law law, @NotNull LocalDate on) {}

    /** An assessment; lawValidFrom tells by which period of the law. */
    record AssessmentView(UUID id, Law law, LocalDate lawValidFrom, LocalDate on) {}
}
