package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.entry.EntryLists.Found;
import dk.sammenhaeng.journey.entry.EntryLists.PartFilter;
import dk.sammenhaeng.journey.entry.EntryPart.Answer;
import dk.sammenhaeng.journey.entry.EntryPart.State;
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

/** The parts of entries for the units that answer them, over HTTP. */
@Path("/v1/entry-parts")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryPartResource {

    private final AnswerPart answerPart;
    private final EntryRows rows;
    private final EntryLists lists;
    private final EntryEyes eyes;
    private final Pages pages;
    private final CurrentCaller current;

    EntryPartResource(
            AnswerPart answerPart,
            EntryRows rows,
            EntryLists lists,
            EntryEyes eyes,
            Pages pages,
            CurrentCaller current) {
        this.answerPart = answerPart;
        this.rows = rows;
        this.lists = lists;
        this.eyes = eyes;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "entry-part.list",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List the parts of entries that are with the caller's units",
            description = "The first to be answered first. `overdue=true` gives those that were not answered in time.")
    @APIResponseSchema(PartView.PageOf.class)
    public Response list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        PartFilter filter =
                new PartFilter(Optional.ofNullable(state), Optional.ofNullable(kind), Optional.ofNullable(overdue));
        Page<Found> page = Page.of(
                lists.parts(current.caller().user(), filter, request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.part().answerBy().toString(), one.partId().toString()));
        page.items().forEach(one -> current.touches(one.entry().citizenId()));
        OwnUnits units = eyes.units();
        return pages.answer(page.map(one -> PartView.of(one.entry(), one.partId(), units, Optional.empty())));
    }

    @GET
    @Path("/{partId}")
    @Access(
            act = "entry-part.read",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read a part of an entry",
            description =
                    "For the unit it is with, and the one that coordinates the entry. What other sectors are asked for "
                            + "is not told; that they have a part only where the citizen's consent covers it.")
    @APIResponseSchema(PartView.class)
    public Response read(@PathParam("partId") UUID partId) {
        CitizenEntry entry = rows.ofPart(partId).orElseThrow(Refusal::notFound);
        if (!answerPart.standing(entry, partId).isAny()) {
            throw Refusal.notFound();
        }
        current.touches(entry.citizenId());
        return reply(entry, partId);
    }

    @POST
    @Path("/{partId}/answers")
    @Access(
            act = "entry-part.answer",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Answer a part of an entry",
            description =
                    "ACCEPT takes it on. RETURN gives it back to the coordinating unit, with a reason. PASS_ON sends it to "
                            + "another unit, with a reason that unit reads. GUIDE says that the citizen was guided, on which "
                            + "rights, and nothing more is needed. The coordinating unit may pass on and guide, too. The entry "
                            + "is clarified when every part is accepted or guided.")
    @APIResponseSchema(value = PartView.class, responseCode = "200")
    public Response answer(
            @PathParam("partId") UUID partId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid AnswerRequest request) {
        return reply(answerPart.answer(request.command(partId, seen)), partId);
    }

    private Response reply(CitizenEntry entry, UUID partId) {
        return Reply.of(
                PartView.of(entry, partId, eyes.units(), Optional.of(eyes.others(entry, partId))),
                entry.part(partId).version());
    }

    /** What the unit answers. */
    record AnswerRequest(
            @NotNull Answer answer,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason,
            Optional<UUID> unitId,
            Optional<@Valid GuidanceRequest> guidance) {

        AnswerPart.Command command(UUID partId, @Nullable Version seen) {
            return new AnswerPart.Command(partId, seen, answer, reason, unitId, guidance.map(GuidanceRequest::given));
        }
    }

    /** On what the citizen was guided; the benefits are codes of GET /v1/benefit-kinds. */
    record GuidanceRequest(
            @NotNull LocalDate on,
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 200) @NoCpr String> rights,
            Optional<@Size(max = 20) List<@NotBlank @Size(max = 60) @NoCpr String>> benefitKinds,
            Optional<@Size(min = 1, max = 2000) @NoCpr String> summary) {

        GuidanceRows.Given given() {
            return new GuidanceRows.Given(on, rights, benefitKinds.orElse(List.of()), summary);
        }
    }
}
