package dk.sammenhaeng.journey.transition;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.TransitionList.Count;
import dk.sammenhaeng.journey.transition.TransitionList.Filter;
import dk.sammenhaeng.journey.transition.TransitionList.Line;
import dk.sammenhaeng.journey.transition.TransitionList.Role;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists of transitions over HTTP, for the two sides and their leaders. */
@Path("/v1/transitions")
@Tag(name = "Transitions", description = "A citizen is handed over, and stays the sender's until the receiver accepts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TransitionListResource {

    private final TransitionList list;
    private final MoveOn moveOn;
    private final Pages pages;
    private final CurrentCaller current;

    TransitionListResource(TransitionList list, MoveOn moveOn, Pages pages, CurrentCaller current) {
        this.list = list;
        this.moveOn = moveOn;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "transition.list-mine",
            roles = {ADMINISTRATION, INSTITUTION_LEADER, COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the transitions of the caller's sector",
            description =
                    "The earliest planned first: those the sector hands over or is to take over, for a caseworker "
                            + "of citizens they work with and those their unit is asked to take over; those of the journeys "
                            + "a coordinator holds together; or those of the units an institution leader leads. "
                            + "Administration has a sector in the token. The overdue ones stand on the lists of both "
                            + "leaders.")
    @APIResponseSchema(Line.PageOf.class)
    public Response list(
            @QueryParam("role") @Nullable Role role,
            @QueryParam("status") @Nullable Status status,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("unit") @Nullable String unit,
            @BeanParam PageQuery query) {
        Page<Line> page = list.page(filter(role, status, overdue, unit), pages.request(query));
        page.items().stream().map(Line::citizenId).forEach(current::touches);
        return pages.answer(page);
    }

    @GET
    @Path("/counts")
    @Access(
            act = "transition.count-mine",
            roles = {ADMINISTRATION, INSTITUTION_LEADER, COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Count the transitions of the caller's sector",
            description = "By status, with how many of them are overdue; the same filters as the list.")
    @APIResponseSchema(Count.PageOf.class)
    public Response counts(
            @QueryParam("role") @Nullable Role role,
            @QueryParam("status") @Nullable Status status,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("unit") @Nullable String unit) {
        return Reply.of(new Count.PageOf(list.counts(filter(role, status, overdue, unit))));
    }

    private Filter filter(
            @Nullable Role role, @Nullable Status status, @Nullable Boolean overdue, @Nullable String unit) {
        Caller caller = current.caller();
        Optional<Sector> sector = caller.isAny(ADMINISTRATION, CASEWORKER, SECTOR_SYSTEM)
                ? caller.sector().flatMap(TransitionListResource::named)
                : Optional.empty();
        Optional<String> coordinator = Optional.of(caller.user()).filter(user -> caller.isAny(COORDINATOR));
        Optional<String> leader = Optional.of(caller.user()).filter(user -> caller.isAny(INSTITUTION_LEADER));
        if (sector.isEmpty() && leader.isEmpty() && coordinator.isEmpty()) {
            throw Refusal.forbidden("transition-sector-missing");
        }
        return new Filter(
                sector,
                Optional.of(caller.user()).filter(user -> !caller.isAny(ADMINISTRATION, SECTOR_SYSTEM)),
                moveOn.now(),
                leader,
                coordinator,
                Optional.ofNullable(role),
                Optional.ofNullable(status),
                Optional.ofNullable(overdue),
                Optional.ofNullable(unit));
    }

    private static Optional<Sector> named(String name) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(name))
                .findFirst();
    }
}
