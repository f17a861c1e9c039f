package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.supervision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Cases of concern, opened beneath the profile of their institution. */
@Path("/v1/institution-profiles/{institutionId}/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "Cases about institutions (tilsynssager)")
public class ConcernResource {

    private final OpenCase openCase;
    private final Viewer viewer;

    ConcernResource(OpenCase openCase, Viewer viewer) {
        this.openCase = openCase;
        this.viewer = viewer;
    }

    /** Opens a case of concern. */
    @POST
    @Access(
            act = "case.open",
            roles = {Role.SUPERVISOR})
    @Operation(
            summary = "Open a case of concern",
            description = "About an institution that has a profile. An emergency brake opens its case by itself.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201", responseDescription = "The case is open")
    public Response open(@PathParam("institutionId") UUID institutionId, @NotNull @Valid OpenCaseRequest request) {
        new Faults()
                .require(request.origin() == CaseOrigin.CONCERN, "/origin", "case.brake-by-agreements")
                .refuseIfAny();
        SupervisionCase opened =
                openCase.ofConcern(institutionId, request.description().strip());
        return Reply.created("/v1/cases/" + opened.id(), CaseView.of(opened, viewer.supervises()), opened.version());
    }
}
