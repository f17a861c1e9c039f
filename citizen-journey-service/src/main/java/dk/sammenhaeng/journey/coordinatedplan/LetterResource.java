package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.journey.Deputies;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.journey.unit.PhoneHours;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plan as a letter over HTTP. */
@Path("/v1/citizens/{citizenId}/coordinated-plans/{planId}/letter")
@Tag(name = "Coordinated plan", description = "The one plan over sectors, with the citizen's consent")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class LetterResource {

    private final ReadPlan readPlan;
    private final Deputies deputies;
    private final PhoneHours phoneHours;
    private final SecretPlans secrets;
    private final Language language;
    private final Clock clock;

    LetterResource(
            ReadPlan readPlan,
            Deputies deputies,
            PhoneHours phoneHours,
            SecretPlans secrets,
            Language language,
            Clock clock) {
        this.readPlan = readPlan;
        this.deputies = deputies;
        this.phoneHours = phoneHours;
        this.secrets = secrets;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Printed
    @Access(
            act = "coordinated-plan.print",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Print the plan as a letter",
            description =
                    "Two pages of A4 in plain Danish, or English by Accept-Language, as an HTML page that a screen "
                            + "reader can read. What does not fit is told in one line. 403 journey-ended once the citizen has died or moved away.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response print(@PathParam("citizenId") UUID citizenId, @PathParam("planId") UUID planId) {
        ReadPlan.Open open = readPlan.open(citizenId, planId);
        Journey journey = open.reader().journey();
        if (journey.identity().stoppedAt().isPresent()) {
            throw Refusal.forbidden("journey-ended");
        }
        Letter letter = new Letter(
                open.latest().plan(),
                open.reader(),
                new Letter.Contact(
                        journey.coordinator(),
                        deputies.of(journey),
                        phoneHours.of(journey).ofCoordinator()),
                secrets.leavePlacesOpen(journey),
                clock.instant(),
                language::text);
        return Reply.of(letter.html(language.locale()), open.latest().number());
    }
}
