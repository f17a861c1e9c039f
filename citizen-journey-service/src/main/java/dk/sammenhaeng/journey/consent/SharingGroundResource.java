package dk.sammenhaeng.journey.consent;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.LegalGround;
import dk.sammenhaeng.journey.journey.LegalGrounds;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The laws by which sectors share without consent, over HTTP. */
@Path("/v1/sharing-grounds")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SharingGroundResource {

    private final LegalGrounds grounds;

    SharingGroundResource(LegalGrounds grounds) {
        this.grounds = grounds;
    }

    @GET
    @Access(
            act = "sharing-ground.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the laws by which sectors share",
            description =
                    "Which law lets which sector read plans of which type without consent, with dates and source.")
    @APIResponseSchema(SharingGroundsView.class)
    public Response list() {
        return Reply.of(new SharingGroundsView(grounds.all()));
    }

    /** All grounds. */
    record SharingGroundsView(List<LegalGround> items) {}
}
