package dk.sammenhaeng.journey.note;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.note.Note.Kind;
import dk.sammenhaeng.journey.note.Note.Reader;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notes around a citizen over HTTP. */
@Path("/v1/citizens/{citizenId}/notes")
@Tag(name = "Notes", description = "What professionals leave each other around a citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource {

    private final LeaveNote leaveNote;
    private final NoteRows rows;
    private final Journeys journeys;
    private final Pages pages;

    NoteResource(LeaveNote leaveNote, NoteRows rows, Journeys journeys, Pages pages) {
        this.leaveNote = leaveNote;
        this.rows = rows;
        this.journeys = journeys;
        this.pages = pages;
    }

    @POST
    @Access(
            act = "note.leave",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Leave a note",
            description =
                    "KNOWLEDGE for the team, an UNPLANNED_EVENT, or a TASK_DEVIATION. After an unplanned event the "
                            + "plans concerned are to be reviewed: those of the writer's sector and, with the citizen's consent, "
                            + "of the others; asked once while a review is open, and without the reason. A deviation: the day's task gave way to what the citizen needed, decided together with the "
                            + "citizen. A deviation needs no approval; it is for learning and never for sanctions.")
    @APIResponseSchema(value = Note.class, responseCode = "201")
    public Response leave(@PathParam("citizenId") UUID citizenId, @NotNull @Valid NoteRequest request) {
        Note note = leaveNote.leave(
                citizenId,
                request.kind(),
                request.at(),
                request.content(),
                request.deviation().map(DeviationRequest::deviation));
        return Reply.created("/v1/citizens/" + citizenId + "/notes/" + note.id(), note, 0);
    }

    @GET
    @Access(
            act = "note.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List notes",
            description =
                    "The latest first: to the coordinator all, to others those of their own sector and, to the team, of "
                            + "each sector whose content the citizen shares.")
    @APIResponseSchema(Note.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("kind") @Nullable Kind kind,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<UUID> records = seen.journey().records();
        Reader reader = Reader.of(seen.relation());
        Optional<Kind> wanted = Optional.ofNullable(kind);
        PageRequest request = pages.request(query);
        List<Note> found = rows.list(records, reader, wanted, request);
        OptionalLong total =
                request.count() ? OptionalLong.of(rows.count(records, reader, wanted)) : OptionalLong.empty();
        return pages.answer(
                Page.of(found, request, total, note -> List.of(note.id().toString())));
    }

    /** What to leave. */
    record NoteRequest(
            @NotNull Kind kind,
            @NotNull Instant at,
            @NotBlank @Size(max = 2000) @NoCpr String content,
            Optional<@Valid DeviationRequest> deviation) {}

    /** Which task gave way to what; it is decided together with the citizen. */
    record DeviationRequest(
            @NotBlank @Size(max = 300) @NoCpr String task,
            Optional<@Size(min = 1, max = 300) @NoCpr String> replacedBy,
            @NotNull Boolean withCitizen) {

        LeaveNote.Deviation deviation() {
            return new LeaveNote.Deviation(task, replacedBy, withCitizen);
        }
    }
}
