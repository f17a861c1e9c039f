package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.coordinatedplan.FollowUpRows.Filter;
import dk.sammenhaeng.journey.coordinatedplan.FollowUpRows.Whose;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
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
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a sector must follow up after the end of coordinated plans, over HTTP. */
@Path("/v1/follow-ups")
@Tag(name = "Follow-ups", description = "What each sector takes up again when a coordinated plan ends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FollowUpResource {

    private final FollowUpRows rows;
    private final CurrentCaller current;
    private final Pages pages;
    private final Clock clock;

    FollowUpResource(FollowUpRows rows, CurrentCaller current, Pages pages, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "follow-up.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List what the caller's sector must follow up",
            description = "After coordinated plans that have ended, the most urgent first; open ones unless asked "
                    + "otherwise. Only parts of the sector's own plans: a sector's system sees all, a caseworker those "
                    + "of citizens they work with, a leader those of the plans of the units they lead. On the worklist "
                    + "they stand as plan-to-follow-up.")
    @APIResponseSchema(FollowUpView.PageOf.class)
    public Response ofSector(@QueryParam("status") FollowUpView.@Nullable Status status, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        Filter filter = new Filter(whose(current.caller()), status != FollowUpView.Status.DONE);
        List<FollowUpView> found = rows.of(filter, request);
        found.forEach(followUp -> current.touches(followUp.citizenId()));
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(filter)) : OptionalLong.empty();
        return pages.answer(Page.of(
                found,
                request,
                total,
                followUp -> List.of(
                        followUp.dueOn().toString(), followUp.followUpId().toString())));
    }

    private Whose whose(Caller caller) {
        if (!caller.isAny(SECTOR_SYSTEM, CASEWORKER)) {
            return new Whose.Leader(caller.user());
        }
        Sector sector = Relation.sectorOf(caller).orElseThrow(() -> Refusal.forbidden("sector-missing"));
        return caller.isAny(SECTOR_SYSTEM)
                ? new Whose.System(sector)
                : new Whose.Person(sector, caller.user(), clock.instant());
    }
}
