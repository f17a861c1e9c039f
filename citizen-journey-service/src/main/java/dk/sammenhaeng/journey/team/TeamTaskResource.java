package dk.sammenhaeng.journey.team;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.team.TeamTask.State;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tasks of the team around a citizen over HTTP. */
@Path("/v1/citizens/{citizenId}/team-tasks")
@Tag(name = "Team", description = "Who works together around one citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TeamTaskResource {

    private final TeamTasks tasks;
    private final TeamTaskRows rows;
    private final Journeys journeys;

    TeamTaskResource(TeamTasks tasks, TeamTaskRows rows, Journeys journeys) {
        this.tasks = tasks;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "team-task.give",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Give a task to the team",
            description = "By the coordinator or a member of the team. It is nobody's until a member takes it whose "
                    + "profession may do tasks of its type.")
    @APIResponseSchema(value = TeamTask.class, responseCode = "201")
    public Response give(@PathParam("citizenId") UUID citizenId, @NotNull @Valid TaskRequest request) {
        TeamTask task = tasks.give(citizenId, request.taskType(), request.what(), request.dueOn());
        return Reply.created("/v1/citizens/" + citizenId + "/team-tasks/" + task.id(), task, task.version());
    }

    @GET
    @Access(
            act = "team-task.list",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List the tasks of the team",
            description = "The open ones first, by day; none for who is neither coordinator nor of the team.")
    @APIResponseSchema(TeamTask.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        return Reply.of(new TeamTask.ListView(
                TeamTasks.knowsTasks(seen) ? rows.of(seen.journey().records()) : List.of()));
    }

    @POST
    @Path("/{taskId}/takings")
    @Access(
            act = "team-task.take",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Take a task",
            description = "Any member whose profession in the team may: 403 team-task-competence for others, 409 "
                    + "team-task-not-open when somebody was faster.")
    @APIResponseSchema(value = TeamTask.class, responseCode = "200")
    public Response take(@PathParam("citizenId") UUID citizenId, @PathParam("taskId") UUID taskId) {
        return reply(tasks.take(citizenId, taskId));
    }

    @POST
    @Path("/{taskId}/returns")
    @Access(
            act = "team-task.return",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Give a task back to the team",
            description = "By who took it, or the coordinator; another may take it then. 409 team-task-not-taken.")
    @APIResponseSchema(value = TeamTask.class, responseCode = "200")
    public Response giveBack(@PathParam("citizenId") UUID citizenId, @PathParam("taskId") UUID taskId) {
        return reply(tasks.leave(citizenId, taskId, State.OPEN));
    }

    @POST
    @Path("/{taskId}/completions")
    @Access(
            act = "team-task.complete",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Say that a task is done",
            description = "By who took it, or the coordinator. 409 team-task-not-taken.")
    @APIResponseSchema(value = TeamTask.class, responseCode = "200")
    public Response complete(@PathParam("citizenId") UUID citizenId, @PathParam("taskId") UUID taskId) {
        return reply(tasks.leave(citizenId, taskId, State.DONE));
    }

    private static Response reply(TeamTask task) {
        return Reply.of(task, task.version());
    }

    /** What is to be done until when, by who may do such tasks. */
    record TaskRequest(
            @NotBlank @Size(max = 50) @NoCpr String taskType,
            @NotBlank @Size(max = 500) @NoCpr String what,
            @NotNull LocalDate dueOn) {}
}
