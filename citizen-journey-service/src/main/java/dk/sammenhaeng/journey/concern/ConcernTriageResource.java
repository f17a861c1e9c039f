package dk.sammenhaeng.journey.concern;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.concern.AssignTriage.Assignment;
import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which unit assesses concerns, over HTTP. */
@Path("/v1/concern-triage")
@Tag(name = "Concerns", description = "Signals of concern and what a person decides on them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConcernTriageResource {

    private final AssignTriage assignTriage;

    ConcernTriageResource(AssignTriage assignTriage) {
        this.assignTriage = assignTriage;
    }

    @PUT
    @Path("/{about}")
    @Access(act = "concern-triage.assign", roles = ADMINISTRATION)
    @Operation(
            summary = "Assign concerns to a unit",
            description = "About children or about adults. With If-None-Match: * where none is assigned yet, else with "
                    + "If-Match. From then on that unit alone reads and assesses them, waiting ones included.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TriageView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Assigned",
            content = @Content(schema = @Schema(implementation = TriageView.class)))
    public Response assign(
            @PathParam("about") About about,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid TriageUnitRequest request) {
        AssignTriage.Assigned assigned =
                assignTriage.assign(about, request.unitId(), Optional.ofNullable(seen), "*".equals(noneMatch));
        TriageView view = TriageView.of(assigned.assignment());
        long version = assigned.assignment().version();
        return assigned.isNew() ? Reply.created("/v1/concern-triage/" + about, view, version) : Reply.of(view, version);
    }

    @GET
    @Access(
            act = "concern-triage.list",
            roles = {ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List which unit assesses concerns",
            description = "With how many wait and how many are overdue, and nothing of what they say. Where no unit is "
                    + "assigned they wait unread.")
    @APIResponseSchema(TriageView.ListView.class)
    public Response list() {
        return Reply.of(new TriageView.ListView(
                assignTriage.all().stream().map(TriageView::of).toList()));
    }

    /** Which unit. */
    record TriageUnitRequest(@NotNull UUID unitId) {}

    /** Which unit assesses concerns about whom. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TriageView(About about, Optional<UUID> unitId, long waiting, long overdue, long version) {

        static TriageView of(Assignment one) {
            return new TriageView(one.about(), one.unitId(), one.waiting(), one.overdue(), one.version());
        }

        /** All. */
        record ListView(List<TriageView> items) {}
    }
}
