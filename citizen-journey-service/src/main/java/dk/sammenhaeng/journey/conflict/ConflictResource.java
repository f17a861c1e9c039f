package dk.sammenhaeng.journey.conflict;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.view.ConflictView;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Conflicts over HTTP. */
@Path("/v1/citizens/{citizenId}/conflicts")
@Tag(name = "Conflicts", description = "What the consistency rules find, and what people decide about it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConflictResource {

    private final Journeys journeys;
    private final ConflictRows rows;
    private final AcceptConflict acceptConflict;
    private final ReopenConflict reopenConflict;
    private final TakeUpConflict takeUpConflict;
    private final Pages pages;
    private final Language language;

    ConflictResource(
            Journeys journeys,
            ConflictRows rows,
            AcceptConflict acceptConflict,
            ReopenConflict reopenConflict,
            TakeUpConflict takeUpConflict,
            Pages pages,
            Language language) {
        this.journeys = journeys;
        this.rows = rows;
        this.acceptConflict = acceptConflict;
        this.reopenConflict = reopenConflict;
        this.takeUpConflict = takeUpConflict;
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Access(
            act = "conflict.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List a citizen's conflicts",
            description =
                    "Oldest first. The coordinator and the team see all, others those with a side of their own; of a "
                            + "side that is not theirs to read only kind, time and whom to call. One that would tell of a "
                            + "plan whose existence is a secret is not shown.")
    @APIResponseSchema(ConflictView.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("status") ConflictView.@Nullable Status status,
            @QueryParam("rule") @Size(max = 60) @Nullable String rule,
            @QueryParam("severity") @Nullable Severity severity,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<UUID> records = seen.journey().records();
        ConflictFilter filter = ConflictFilter.of(
                seen.relation(), Optional.ofNullable(status), Optional.ofNullable(rule), Optional.ofNullable(severity));
        PageRequest request = pages.request(query);
        List<Conflict> found = rows.list(records, filter, request);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(records, filter)) : OptionalLong.empty();
        return pages.answer(
                Page.of(found, request, total, conflict -> List.of(conflict.id().toString()))
                        .map(conflict -> view(seen, conflict)));
    }

    @POST
    @Path("/{conflictId}/resolutions")
    @Access(act = "conflict.accept", roles = COORDINATOR, personalData = true)
    @Operation(
            summary = "Accept a conflict for a time",
            description = "It is closed to everyone concerned until the day, and opened anew if it then still stands.")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200")
    public Response resolve(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("conflictId") UUID conflictId,
            @NotNull @Valid ResolutionRequest request) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Conflict accepted = acceptConflict.accept(
                seen, new AcceptConflict.Command(conflictId, request.reason(), request.acceptedUntil()));
        return Reply.of(view(seen, accepted));
    }

    @POST
    @Path("/{conflictId}/reopenings")
    @Access(act = "conflict.reopen", roles = COORDINATOR, personalData = true)
    @Operation(
            summary = "Take an acceptance back",
            description =
                    "The acceptance ends today. The conflict is opened anew, under an id of its own, with a due day "
                            + "of its own, and everyone concerned is told.")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200")
    public Response reopen(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("conflictId") UUID conflictId,
            @NotNull @Valid ReopeningRequest request) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        return Reply.of(view(seen, reopenConflict.reopen(seen, conflictId, request.reason())));
    }

    @POST
    @Path("/{conflictId}/take-ups")
    @Access(
            act = "conflict.take-up",
            roles = {COORDINATOR, CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Take up what a load brought",
            description =
                    "What a first load or a reload finds stands on no worklist until one of its plans is changed or "
                            + "somebody around the citizen takes it up. From then on it is a task like any other: it is due "
                            + "counted from today, and every sector concerned is told.")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200")
    public Response takeUp(@PathParam("citizenId") UUID citizenId, @PathParam("conflictId") UUID conflictId) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        return Reply.of(view(seen, takeUpConflict.takeUp(seen, conflictId)));
    }

    private ConflictView view(Journeys.Seen seen, Conflict conflict) {
        return ConflictView.of(conflict, seen.journey(), seen.relation(), language);
    }

    /** Why an acceptance no longer holds. */
    record ReopeningRequest(
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /** Why a conflict is accepted, and until when. */
    record ResolutionRequest(
            @NotBlank @Size(max = 1000) @NoCpr String reason,
            @NotNull LocalDate acceptedUntil) {}
}
