package dk.sammenhaeng.journey.coordinator;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.coordinator.OpenRequest.Counted;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What citizens ask about their coordinators and nobody has answered, for leaders, over HTTP. */
@Path("/v1/coordinator-requests")
@Tag(name = "Coordinator", description = "The one person who holds a journey together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OpenRequestResource {

    private final RequestRows rows;
    private final Leaders leaders;
    private final Pages pages;
    private final CurrentCaller current;

    OpenRequestResource(RequestRows rows, Leaders leaders, Pages pages, CurrentCaller current) {
        this.rows = rows;
        this.leaders = leaders;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "coordinator.open-requests",
            roles = {ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List what citizens ask about their coordinators",
            description = "What no leader has answered, the longest first and never by employee. A leader sees that of "
                    + "citizens with a plan of a unit they lead, administration all; `overdue=true` what was to be "
                    + "answered before now.")
    @APIResponseSchema(OpenRequest.PageOf.class)
    public Response list(@QueryParam("overdue") boolean overdue, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        List<Counted> found = rows.open(leaders.require(current.caller()), overdue, request);
        OptionalLong total = request.count()
                ? OptionalLong.of(
                        found.stream().mapToLong(Counted::total).findFirst().orElse(0))
                : OptionalLong.empty();
        Page<OpenRequest> page = Page.of(
                found.stream().map(Counted::request).toList(),
                request,
                total,
                open -> List.of(open.id().toString()));
        page.items().forEach(open -> current.touches(open.citizenId()));
        return pages.answer(page);
    }
}
