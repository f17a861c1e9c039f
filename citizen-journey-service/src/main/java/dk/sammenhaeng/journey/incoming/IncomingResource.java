package dk.sammenhaeng.journey.incoming;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.incoming.Incoming.Content;
import dk.sammenhaeng.journey.incoming.Incoming.Status;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.OwnWords;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Citizens whom another municipality hands over, over HTTP. */
@Path("/v1/incoming-transitions")
@Tag(name = "Incoming transitions", description = "Citizens whom another municipality hands over")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IncomingResource {

    private final IncomingRows rows;
    private final AnswerIncoming answerIncoming;
    private final Pages pages;
    private final CurrentCaller current;

    IncomingResource(IncomingRows rows, AnswerIncoming answerIncoming, Pages pages, CurrentCaller current) {
        this.rows = rows;
        this.answerIncoming = answerIncoming;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "incoming-transition.list",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the citizens other municipalities hand over to the caller's sector",
            description = "The earliest planned first, without the copy of the plans. A withdrawn one is not there.")
    @APIResponseSchema(IncomingView.PageOf.class)
    public Response list(@QueryParam("status") @Nullable Status status, @BeanParam PageQuery query) {
        Sector sector =
                Relation.sectorOf(current.caller()).orElseThrow(() -> Refusal.forbidden("transition-sector-missing"));
        Optional<Status> wanted = Optional.ofNullable(status);
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(sector, wanted)) : OptionalLong.empty();
        Page<Incoming> page = Page.of(
                rows.page(sector, wanted, request),
                request,
                total,
                incoming ->
                        List.of(incoming.plannedAt().toString(), incoming.id().toString()));
        page.items().forEach(incoming -> current.touches(incoming.id()));
        return pages.answer(page.map(incoming -> IncomingView.of(incoming, false)));
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "incoming-transition.read",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read what another municipality hands over",
            description = "With the copy of the plans and own words the citizen consents to, for the sector that is to "
                    + "answer. Once received, they stand at the citizen.")
    @APIResponseSchema(IncomingView.class)
    public Response read(@PathParam("id") UUID id) {
        return reply(answerIncoming.seen(id));
    }

    @POST
    @Path("/{id}/acceptances")
    @Access(
            act = "incoming-transition.accept",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Accept a citizen from another municipality",
            description = "It holds as soon as the sender's side confirms that the offer still did: then the status is "
                    + "RECEIVED, the citizen has an id here and the plans stand there, read only.")
    @APIResponseSchema(value = IncomingView.class, responseCode = "200")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid AcceptanceRequest request) {
        return reply(answerIncoming.accept(id, seen, request.unit(), request.phone()));
    }

    @POST
    @Path("/{id}/refusals")
    @Access(
            act = "incoming-transition.refuse",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Refuse a citizen from another municipality",
            description = "With the reason. Names, number and plans are deleted here at once.")
    @APIResponseSchema(value = IncomingView.class, responseCode = "200")
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid RefusalRequest request) {
        return reply(answerIncoming.refuse(id, seen, request.reason()));
    }

    private Response reply(Incoming incoming) {
        current.touches(incoming.citizenId().orElse(incoming.id()));
        return Reply.of(IncomingView.of(incoming, true), incoming.version());
    }

    /** The unit that takes over, and its phone. */
    record AcceptanceRequest(
            @NotBlank @Size(max = 200) @NoCpr String unit,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String phone) {}

    /** Why not. */
    record RefusalRequest(@NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /**
     * What another municipality hands over.
     *
     * @param citizenId the citizen here, once received
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record IncomingView(
            UUID incomingId,
            String fromMunicipality,
            Sector sector,
            Status status,
            Instant plannedAt,
            Instant answerBy,
            Optional<String> givenName,
            Optional<String> familyName,
            Optional<String> payingMunicipality,
            Optional<String> municipalityOfResidence,
            Optional<String> note,
            Optional<List<CopiedPlan>> plans,
            Optional<OwnWords> ownWords,
            Optional<String> unit,
            Optional<String> phone,
            Optional<String> reason,
            Optional<UUID> citizenId,
            List<String> allowedActions) {

        static IncomingView of(Incoming incoming, boolean whole) {
            Optional<Content> content = incoming.content().filter(copy -> whole);
            return new IncomingView(
                    incoming.id(),
                    incoming.fromMunicipality(),
                    incoming.sector(),
                    incoming.status(),
                    incoming.plannedAt(),
                    incoming.answerBy(),
                    incoming.givenName(),
                    incoming.familyName(),
                    content.map(Content::payingMunicipality),
                    content.map(Content::municipalityOfResidence),
                    content.flatMap(Content::note),
                    content.map(copy -> copy.plans().stream()
                            .map(plan -> CopiedPlan.of(plan, !copy.isProtected() || plan.sector() == incoming.sector()))
                            .toList()),
                    content.flatMap(Content::ownWords),
                    incoming.unit(),
                    incoming.phone(),
                    incoming.reason(),
                    incoming.citizenId(),
                    incoming.status() == Status.OFFERED ? List.of("acceptances", "refusals") : List.of());
        }

        /** One page. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<IncomingView> items, Optional<String> next, OptionalLong total) {}
    }
}
