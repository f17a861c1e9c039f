package dk.sammenhaeng.journey.meeting;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.meeting.Commitment.State;
import dk.sammenhaeng.journey.meeting.CommitmentRows.Filter;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was promised at meetings, over HTTP. */
@Path("/v1/commitments")
@Tag(name = "Meetings", description = "Joint meetings around a citizen, and what is promised there")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CommitmentResource {

    private final CommitmentRows rows;
    private final Pages pages;
    private final CurrentCaller current;
    private final Clock clock;

    CommitmentResource(CommitmentRows rows, Pages pages, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "commitment.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List what was promised at meetings",
            description =
                    "The first due first; `overdue=true` gives what is open beyond its day. A sector's system sees "
                            + "its own sector's, people those of citizens they have a relation to, administration all; a promise of "
                            + "a sector that takes part by a secret plan alone is its own people's.")
    @APIResponseSchema(Commitment.PageOf.class)
    public Response list(
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("state") @Nullable State state,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @BeanParam PageQuery query) {
        Caller caller = current.caller();
        Optional<Sector> wanted = caller.isAny(SECTOR_SYSTEM)
                ? Optional.of(Relation.sectorOf(caller).orElseThrow(() -> Refusal.forbidden("sector-missing")))
                : Optional.ofNullable(sector);
        Filter filter = new Filter(
                wanted,
                caller.isAny(SECTOR_SYSTEM, ADMINISTRATION) ? Optional.empty() : Optional.of(caller.user()),
                clock.instant(),
                caller.isAny(SECTOR_SYSTEM) ? Optional.empty() : Optional.of(caller.user()),
                Optional.ofNullable(state),
                Optional.ofNullable(overdue));
        PageRequest request = pages.request(query);
        Page<Commitment> page = Page.of(
                rows.page(filter, request),
                request,
                request.count() ? OptionalLong.of(rows.count(filter)) : OptionalLong.empty(),
                commitment ->
                        List.of(commitment.dueOn().toString(), commitment.id().toString()));
        page.items().forEach(commitment -> current.touches(commitment.citizenId()));
        return pages.answer(page);
    }
}
