package dk.sammenhaeng.journey.owndecision;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.owndecision.MeasureTypes.MeasureType;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Types of measures over HTTP. */
@Path("/v1/measure-types")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeasureTypeResource {

    private final MeasureTypes types;
    private final Language language;

    MeasureTypeResource(MeasureTypes types, Language language) {
        this.types = types;
        this.language = language;
    }

    @GET
    @Access(
            act = "measure-type.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the types of measures with a meaning of their own",
            description =
                    "Codes for the kind of an action. Where ownDecision is true, what the citizen decides themself is "
                            + "to be recorded; forFamily is true of a measure for a family; one with neverWaits is not made to wait for "
                            + "another (Housing First); one with volunteerReferral goes with a referral to volunteers. Other "
                            + "kinds stay free.")
    @APIResponseSchema(MeasureType.ListView.class)
    public Response list() {
        return Reply.of(new MeasureType.ListView(types.all(language.locale().equals(Texts.DANISH))));
    }
}
