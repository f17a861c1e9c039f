package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.EntryLists.EntryFilter;
import dk.sammenhaeng.journey.entry.EntryView.CoordinatingView;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.text.NoCpr;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The one entrance over HTTP. */
@Path("/v1/entries")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryResource {

    private final ReceiveEntry receiveEntry;
    private final HoldEntry holdEntry;
    private final EntryRows rows;
    private final EntryLists lists;
    private final EntryEyes eyes;
    private final Pages pages;
    private final CurrentCaller current;

    EntryResource(
            ReceiveEntry receiveEntry,
            HoldEntry holdEntry,
            EntryRows rows,
            EntryLists lists,
            EntryEyes eyes,
            Pages pages,
            CurrentCaller current) {
        this.receiveEntry = receiveEntry;
        this.holdEntry = holdEntry;
        this.rows = rows;
        this.lists = lists;
        this.eyes = eyes;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Access(
            act = "entry.give",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, INSTITUTION_LEADER, CITIZEN},
            personalData = true)
    @Operation(
            summary = "Give what a citizen asks for, once",
            description = "By the citizen, by who has a relation, and by the unit at the entrance for whoever comes in. It "
                    + "goes to every unit that the municipality has named for what is asked for; what no unit is named "
                    + "for is the coordinating unit's, which holds it all until each has answered. `postalCode` decides "
                    + "the district. 409 entry-no-entrance where the district takes no part. The answer names who "
                    + "coordinates it, and the sectors it went to.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public Response give(@NotNull @Valid EntryRequest request) {
        CitizenEntry entry = receiveEntry.receive(request.command());
        current.touches(entry.citizenId());
        return Reply.created("/v1/entries/" + entry.id(), ReceiptView.of(entry), entry.version());
    }

    @GET
    @Access(
            act = "entry.list",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List the entries that the caller's units coordinate",
            description = "The latest first. `open=true` gives those that wait for a unit's answer, `overdue=true` those "
                    + "of which a part was not answered in time.")
    @APIResponseSchema(EntryView.PageOf.class)
    public Response list(
            @QueryParam("open") @Nullable Boolean open,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("district") @Nullable String district,
            @QueryParam("targetGroup") @Nullable TargetGroup targetGroup,
            @QueryParam("caseworker") @Nullable String caseworker,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        EntryFilter filter = new EntryFilter(
                Optional.ofNullable(open),
                Optional.ofNullable(overdue),
                Optional.ofNullable(district),
                Optional.ofNullable(targetGroup),
                Optional.ofNullable(caseworker));
        Page<CitizenEntry> page = Page.of(
                lists.entries(current.caller().user(), filter, request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.id().toString()));
        page.items().forEach(one -> current.touches(one.citizenId()));
        return pages.answer(page.map(one -> EntryView.of(one, new EntrySight.Whole())));
    }

    @GET
    @Path("/{entryId}")
    @Access(
            act = "entry.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read an entry",
            description = "Whole for the unit that coordinates it. For who has a relation to the citizen: that sectors have "
                    + "a part and how it stands, and what it is about where consent or the own sector opens it; nothing "
                    + "of a sensitive part else. Who gave it reads what they wrote.")
    @APIResponseSchema(EntryView.class)
    public Response read(@PathParam("entryId") UUID entryId) {
        CitizenEntry entry = rows.find(entryId).orElseThrow(Refusal::notFound);
        EntrySight sight = eyes.on(entry).orElseThrow(Refusal::notFound);
        current.touches(entry.citizenId());
        return Reply.of(EntryView.of(entry, sight), entry.version());
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
        return Reply.of(EntryView.of(entry, new EntrySight.Whole()), entry.version());
    }

    /** What is asked for; each kind once. */
    record EntryRequest(
            @NotNull UUID citizenId,
            @NotNull @Size(min = 1, max = 15) List<@NotNull @Valid NeedRequest> needs,
            Optional<TargetGroup> targetGroup,
            Optional<@Pattern(regexp = "\\d{4}") String> postalCode,
            Optional<@Valid HandOverRequest> handedOver) {

        ReceiveEntry.Command command() {
            return new ReceiveEntry.Command(
                    citizenId,
                    needs.stream()
                            .map(need -> new Asked(need.kind(), Optional.of(need.words())))
                            .toList(),
                    targetGroup,
                    postalCode,
                    handedOver.map(HandOverRequest::benefitKind));
        }
    }

    /** One of the things, in the citizen's words. */
    record NeedRequest(
            @NotNull Kind kind, @NotBlank @Size(max = 2000) @NoCpr String words) {}

    /** That Udbetaling Danmark handed the citizen over for guidance, and about which benefit. */
    record HandOverRequest(
            @NotNull HandingOver from, @NotBlank @Size(max = 60) String benefitKind) {}

    /** Who hands over. */
    enum HandingOver {
        UDBETALING_DANMARK
    }

    /** Who holds it. */
    record HolderRequest(
            @NotBlank @Size(max = 100) @NoCpr String user) {}

    /** That it came, who coordinates it and which sectors it went to. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReceiptView(UUID id, Instant receivedAt, CoordinatingView coordinating, List<Sector> sentTo) {

        static ReceiptView of(CitizenEntry entry) {
            return new ReceiptView(
                    entry.id(),
                    entry.receivedAt(),
                    CoordinatingView.of(entry),
                    entry.parts().stream()
                            .map(part -> part.receiver().sector())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }
}
