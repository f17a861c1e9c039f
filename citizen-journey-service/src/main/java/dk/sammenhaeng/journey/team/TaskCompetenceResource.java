package dk.sammenhaeng.journey.team;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.team.TeamTaskRows.TaskCompetence;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which professions may take which tasks, over HTTP. */
@Path("/v1/task-competences")
@Tag(name = "Team", description = "Who works together around one citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TaskCompetenceResource {

    private final TeamTaskRows rows;

    TaskCompetenceResource(TeamTaskRows rows) {
        this.rows = rows;
    }

    @PUT
    @Path("/{taskType}")
    @Access(act = "task-competence.decide", roles = ADMINISTRATION)
    @Operation(
            summary = "Say which professions may take a type of task",
            description = "With If-None-Match: * where nothing was said yet, else with If-Match. It holds at once for "
                    + "tasks that nobody has taken. Professions are those of the team's members.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TaskCompetence.class)))
    @APIResponse(
            responseCode = "201",
            description = "Said for the first time",
            content = @Content(schema = @Schema(implementation = TaskCompetence.class)))
    public Response decide(
            @PathParam("taskType") @Pattern(regexp = "[a-z][a-z0-9-]{1,49}") @NoCpr String taskType,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid CompetenceRequest request) {
        Optional<TaskCompetence> known = rows.competence(taskType);
        Version.requirePut(known.map(TaskCompetence::version), Optional.ofNullable(seen), "*".equals(noneMatch));
        TaskCompetence competence = new TaskCompetence(
                taskType,
                request.professions(),
                known.map(TaskCompetence::version).orElse(0L) + 1);
        if (!rows.decide(competence)) {
            throw Refusal.stale();
        }
        return known.isEmpty()
                ? Reply.created("/v1/task-competences/" + taskType, competence, 1)
                : Reply.of(competence, competence.version());
    }

    @GET
    @Path("/{taskType}")
    @Access(
            act = "task-competence.read",
            roles = {ADMINISTRATION, COORDINATOR, CASEWORKER})
    @Operation(summary = "Read which professions may take a type of task", description = "404 where nothing was said.")
    @APIResponseSchema(TaskCompetence.class)
    public Response read(@PathParam("taskType") String taskType) {
        TaskCompetence competence = rows.competence(taskType).orElseThrow(Refusal::notFound);
        return Reply.of(competence, competence.version());
    }

    @GET
    @Access(
            act = "task-competence.list",
            roles = {ADMINISTRATION, COORDINATOR, CASEWORKER})
    @Operation(
            summary = "List which professions may take which tasks",
            description = "By type of task, as the municipality has decided.")
    @APIResponseSchema(TaskCompetence.PageOf.class)
    public Response list() {
        return Reply.of(new TaskCompetence.PageOf(rows.competences()));
    }

    /** Which professions may. */
    record CompetenceRequest(
            @NotNull @Size(min = 1, max = 30) List<@NotBlank @Size(max = 100) @NoCpr String> professions) {}
}
