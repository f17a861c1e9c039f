package dk.sammenhaeng.journey.milestone;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestone.State;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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

/** A citizen's milestones over HTTP. */
@Path("/v1/citizens/{citizenId}/milestones")
@Tag(name = "Milestones", description = "What must have happened by an age or a date")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MilestoneResource {

    private final Journeys journeys;
    private final MilestoneRows rows;
    private final MilestoneKinds kinds;
    private final SettleMilestone settleMilestone;
    private final Pages pages;
    private final Language language;

    MilestoneResource(
            Journeys journeys,
            MilestoneRows rows,
            MilestoneKinds kinds,
            SettleMilestone settleMilestone,
            Pages pages,
            Language language) {
        this.journeys = journeys;
        this.rows = rows;
        this.kinds = kinds;
        this.settleMilestone = settleMilestone;
        this.pages = pages;
        this.language = language;
    }

    @GET
    @Access(
            act = "milestone.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's milestones",
            description = "By day: those of the sectors whose content the caller may read; what tells of treatment or "
                    + "shelter only to its own sector and, with consent, to the coordinator. What rests on a plan is for "
                    + "who may read that plan.")
    @APIResponseSchema(MilestoneView.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("state") @Nullable State state,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        PageRequest request = pages.request(query);
        List<Milestone> found = rows.list(Reader.of(seen), Optional.ofNullable(state), request);
        return pages.answer(Page.of(
                        found,
                        request,
                        OptionalLong.empty(),
                        milestone -> List.of(
                                milestone.dueOn().toString(), milestone.id().toString()))
                .map(this::view));
    }

    @GET
    @Path("/{milestoneId}")
    @Access(
            act = "milestone.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read a milestone",
            description = "For who may read what its sector keeps of the citizen, and the plan it rests on.")
    @APIResponseSchema(MilestoneView.class)
    public Response read(@PathParam("citizenId") UUID citizenId, @PathParam("milestoneId") UUID milestoneId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Milestone milestone = rows.find(milestoneId, Reader.of(seen)).orElseThrow(Refusal::notFound);
        return Reply.of(view(milestone), milestone.version());
    }

    @POST
    @Path("/{milestoneId}/settlements")
    @Access(
            act = "milestone.settle",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Say that a milestone is met or not relevant",
            description = "Not relevant needs a reason; some kinds need the parts that were done. A repeated one plans "
                    + "the next.")
    @APIResponseSchema(value = MilestoneView.class, responseCode = "200")
    public Response settle(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("milestoneId") UUID milestoneId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid SettlementRequest request) {
        Milestone milestone = settleMilestone.settle(new SettleMilestone.Command(
                citizenId, milestoneId, seen, request.state(), request.reason(), request.partsDone()));
        return Reply.of(view(milestone), milestone.version());
    }

    private MilestoneView view(Milestone milestone) {
        MilestoneKind kind = kinds.usedBy(milestone);
        boolean danish = language.locale().equals(Texts.DANISH);
        return new MilestoneView(
                milestone.id(),
                milestone.kind(),
                milestone.kindValidFrom(),
                milestone.termsVersion(),
                danish ? kind.names().danish() : kind.names().english(),
                milestone.sector(),
                milestone.warnOn(),
                milestone.dueOn(),
                milestone.state(),
                milestone.basisId(),
                milestone.passedOn(),
                milestone.settledOn(),
                milestone.reason(),
                milestone.parts(),
                kind.law(),
                milestone.state() == State.OPEN ? List.of("settlements") : List.of());
    }

    /** What became of it. */
    record SettlementRequest(
            @NotNull State state,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason,
            @Size(max = 10) @Nullable List<@Size(max = 60) @NoCpr String> parts) {

        List<String> partsDone() {
            return Optional.ofNullable(parts).orElse(List.of());
        }
    }

    /**
     * A milestone; kindValidFrom tells which period of its kind it was planned by, termsVersion which decision of the
     * municipality about its deadline, where there was one.
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MilestoneView(
            UUID id,
            String kind,
            LocalDate kindValidFrom,
            Optional<Integer> termsVersion,
            String name,
            Sector sector,
            LocalDate warnOn,
            LocalDate dueOn,
            State state,
            UUID basisId,
            Optional<LocalDate> passedOn,
            Optional<LocalDate> settledOn,
            Optional<String> reason,
            List<String> parts,
            Optional<String> law,
            List<String> allowedActions) {

        /** A page of them. */
        record PageOf(List<MilestoneView> items, Optional<String> next, OptionalLong total) {}
    }
}
