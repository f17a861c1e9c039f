package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.entry.EntryLists.EntryFilter;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The one entrance over HTTP. */
@Path("/v1/entries")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryResource {

    private final HoldEntry holdEntry;
    private final EntryRows rows;
    private final EntryLists lists;
    private final EntryEyes eyes;
    private final Pages pages;
    private final CurrentCaller current;

    EntryResource(
            HoldEntry holdEntry, EntryRows rows, EntryLists lists, EntryEyes eyes, Pages pages, CurrentCaller current) {
        this.holdEntry = holdEntry;
        this.rows = rows;
        this.lists = lists;
        this.eyes = eyes;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "entry.list",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List the entries that the caller's units coordinate",
            description =
                    "The latest first. `open=true` gives those that wait for a unit's answer, `overdue=true` those "
                            + "of which a part was not answered in time, `handedOver=true` those that Udbetaling Danmark handed over.")
    @APIResponseSchema(EntryView.PageOf.class)
    public Response list(
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("district") @Nullable String district,
            @QueryParam("targetGroup") @Nullable TargetGroup targetGroup,
            @QueryParam("caseworker") @Nullable String caseworker,
            @QueryParam("handedOver") @Nullable Boolean handedOver,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        EntryFilter filter = new EntryFilter(
                Optional.ofNullable(open),
                Optional.ofNullable(overdue),
                Optional.ofNullable(district),
                Optional.ofNullable(targetGroup),
                Optional.ofNullable(caseworker),
                Optional.ofNullable(handedOver));
        Page<CitizenEntry> page = Page.of(
                lists.entries(current.caller().user(), filter, request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.id().toString()));
        page.items().forEach(one -> current.touches(one.citizenId()));
        OwnUnits units = eyes.units();
        return pages.answer(page.map(one -> EntryView.of(one, new EntrySight.Whole(), units)));
    }

    @GET
    @Path("/{entryId}")
    @Access(
            act = "entry.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read an entry",
            description =
                    "Whole for the unit that coordinates it. For who has a relation to the citizen: that sectors have "
                            + "a part and how it stands, and what it is about where consent or the own sector opens it; nothing "
                            + "of a sensitive part else. Who gave it reads what they wrote. A secret unit is named, by name or id, "
                            + "to its own people alone.")
    @APIResponseSchema(EntryView.class)
    public Response read(@PathParam("entryId") UUID entryId) {
        CitizenEntry entry = rows.find(entryId).orElseThrow(Refusal::notFound);
        EntrySight sight = eyes.on(entry).orElseThrow(Refusal::notFound);
        current.touches(entry.citizenId());
        return Reply.of(EntryView.of(entry, sight, eyes.units()), entry.version());
    }

    @PUT
    @Path("/{entryId}/caseworker")
    @Access(
            act = "entry.hold",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Name who holds an entry",
            description = "Somebody of the coordinating unit, by one of the unit, with If-Match of the entry.")
    @APIResponseSchema(EntryView.class)
    public Response hold(
            @PathParam("entryId") UUID entryId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid HolderRequest request) {
        CitizenEntry entry = holdEntry.hold(entryId, request.user(), seen);
        return Reply.of(EntryView.of(entry, new EntrySight.Whole(), eyes.units()), entry.version());
    }

    /** Who holds it. */
    record HolderRequest(@NotBlank @Size(max = 100) @NoCpr String user) {}
}
