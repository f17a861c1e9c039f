package dk.sammenhaeng.journey.proposal;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.coordinator.Leaders;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.proposal.Proposal.Kind;
import dk.sammenhaeng.journey.proposal.Proposal.State;
import dk.sammenhaeng.journey.proposal.ProposalRows.Count;
import dk.sammenhaeng.journey.proposal.ProposalRows.Direction;
import dk.sammenhaeng.journey.proposal.ProposalRows.Filter;
import dk.sammenhaeng.journey.proposal.ProposalRows.Listed;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A sector's proposals over HTTP. */
@Path("/v1/proposals")
@Tag(name = "Proposals", description = "What one sector proposes to another's plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SectorProposalResource {

    private final ProposalRows rows;
    private final Leaders leaders;
    private final Clock clock;
    private final Pages pages;
    private final CurrentCaller current;
    private final Language language;

    SectorProposalResource(
            ProposalRows rows, Leaders leaders, Clock clock, Pages pages, CurrentCaller current, Language language) {
        this.rows = rows;
        this.leaders = leaders;
        this.clock = clock;
        this.pages = pages;
        this.current = current;
        this.language = language;
    }

    @GET
    @Access(
            act = "proposal.list-of-sector",
            roles = {CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List a sector's proposals",
            description =
                    "Those to the caller's sector (INCOMING) or by it (OUTGOING), the first to be answered first. "
                            + "`overdue=true` gives those that nobody has answered in time: they stand here for the leaders of "
                            + "both sectors. People see those of citizens they have a relation to; administration names the sector.")
    @APIResponseSchema(ProposalView.PageOf.class)
    public Response list(
            @QueryParam("direction") @DefaultValue("INCOMING") Direction direction,
            @QueryParam("state") @Nullable State state,
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("sector") @Nullable Sector sector,
            @BeanParam PageQuery query) {
        Filter filter = filter(direction, state, kind, overdue, sector);
        PageRequest request = pages.request(query);
        Page<Listed> page = Page.of(
                rows.page(filter, request),
                request,
                request.count() ? rows.count(filter) : OptionalLong.empty(),
                listed -> List.of(
                        listed.proposal().answerBy().toString(),
                        listed.proposal().id().toString()));
        page.items().forEach(listed -> current.touches(listed.proposal().citizenId()));
        List<String> allowed = current.caller().isAny(CASEWORKER, SECTOR_SYSTEM) ? allowed(direction) : List.of();
        return pages.answer(
                page.map(listed -> ProposalView.of(listed.proposal(), listed.planVersion(), allowed, language)));
    }

    @GET
    @Path("/counts")
    @Access(
            act = "proposal.count",
            roles = {CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Count a sector's proposals",
            description = "By direction and state, and how many are overdue. Administration names the sector.")
    @APIResponseSchema(CountsView.class)
    public Response counts(@QueryParam("sector") @Nullable Sector sector) {
        return Reply.of(new CountsView(Stream.of(Direction.values())
                .flatMap(direction -> rows.counts(filter(direction, null, null, null, sector)).stream())
                .toList()));
    }

    private Filter filter(
            Direction direction,
            @Nullable State state,
            @Nullable Kind kind,
            @Nullable Boolean overdue,
            @Nullable Sector asked) {
        Caller caller = current.caller();
        return new Filter(
                sectorOf(caller, Optional.ofNullable(asked)),
                caller.isAny(SECTOR_SYSTEM, ADMINISTRATION) ? Optional.empty() : Optional.of(caller.user()),
                clock.instant(),
                direction,
                Optional.ofNullable(state),
                Optional.ofNullable(kind),
                Optional.ofNullable(overdue));
    }

    private Sector sectorOf(Caller caller, Optional<Sector> asked) {
        if (caller.isAny(CASEWORKER, SECTOR_SYSTEM)) {
            return Relation.sectorOf(caller).orElseThrow(() -> Refusal.forbidden("sector-missing"));
        }
        Set<Sector> led = leaders.require(caller).sectors();
        if (asked.isPresent() && !led.containsAll(Set.of(asked.get()))) {
            throw Refusal.forbidden("leads-no-unit");
        }
        return asked.or(() -> led.size() == 1 ? led.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> Refusal.invalid("sector", "proposal.sector-missing"));
    }

    private static List<String> allowed(Direction direction) {
        return switch (direction) {
            case INCOMING -> List.of("approvals", "rejections");
            case OUTGOING -> List.of("withdrawals");
        };
    }

    /** All counts. */
    record CountsView(List<Count> items) {}
}
