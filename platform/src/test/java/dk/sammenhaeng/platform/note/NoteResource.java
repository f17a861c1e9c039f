package dk.sammenhaeng.platform.note;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@RunOnVirtualThread
public class NoteResource {

    private final Notes notes;
    private final Pages pages;

    NoteResource(Notes notes, Pages pages) {
        this.notes = notes;
        this.pages = pages;
    }

    @POST
    @Operation(summary = "Write a note", description = "Writes a note.")
    @APIResponseSchema(value = NoteView.class, responseCode = "201")
    @Access(act = "note.write", roles = Role.ADMINISTRATION)
    public Response write(@NotNull @Valid NoteRequest request) {
        Note note = notes.write(request.text());
        return Reply.created("/v1/notes/" + note.id, NoteView.of(note), note.version);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Rewrite a note", description = "Rewrites a note.")
    @APIResponseSchema(value = NoteView.class, responseCode = "200")
    @Access(act = "note.rewrite", roles = Role.ADMINISTRATION)
    public Response rewrite(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid NoteRequest request) {
        Note note = notes.rewrite(id, request.text(), current -> Version.require(seen, current));
        return Reply.of(NoteView.of(note), note.version);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a note", description = "Reads a note.")
    @APIResponseSchema(value = NoteView.class, responseCode = "200")
    @Access(
            act = "note.read",
            roles = {Role.ADMINISTRATION, Role.COUNCIL},
            personalData = true)
    public Response read(@PathParam("id") UUID id) {
        Note note = notes.findByIdOptional(id).orElseThrow(Refusal::notFound);
        return Reply.of(NoteView.of(note), note.version);
    }

    @GET
    @Operation(summary = "List notes", description = "Lists notes.")
    @APIResponseSchema(value = NotePage.class, responseCode = "200")
    @Access(act = "note.list", roles = Role.ADMINISTRATION)
    public Response list(@BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        UUID after = request.after().map(key -> UUID.fromString(key.getFirst())).orElse(new UUID(0, 0));
        List<Note> found = notes.find("id > ?1 order by id", after)
                .page(0, request.fetch())
                .list();
        OptionalLong total = request.count() ? OptionalLong.of(notes.count()) : OptionalLong.empty();
        return pages.answer(Page.of(found, request, total, note -> List.of(note.id.toString()))
                .map(NoteView::of));
    }

    public record NoteRequest(@NotBlank @Size(max = 200) String text) {}

    public record NoteView(UUID id, String text) {
        static NoteView of(Note note) {
            return new NoteView(note.id, note.text);
        }
    }

    public record NotePage(
            List<NoteView> items,
            @Nullable String next,
            @Nullable Long total) {}
}
