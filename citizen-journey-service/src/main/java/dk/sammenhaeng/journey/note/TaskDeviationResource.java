package dk.sammenhaeng.journey.note;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Deviations from the day's tasks across citizens, over HTTP. */
@Path("/v1/task-deviations")
@Tag(name = "Notes", description = "What professionals leave each other around a citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TaskDeviationResource {

    private final TaskDeviations deviations;
    private final Pages pages;
    private final CurrentCaller current;

    TaskDeviationResource(TaskDeviations deviations, Pages pages, CurrentCaller current) {
        this.deviations = deviations;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "task-deviation.list",
            roles = {CASEWORKER, COORDINATOR, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List deviations from the day's tasks",
            description = "Across citizens, the latest first: what gave way to what the citizen needed, and why. A "
                    + "caseworker and a leader see those of their own sector, of citizens with a plan of theirs or of "
                    + "their units; who coordinates sees all of those citizens. From and to are days, both included. It "
                    + "is for learning and never for sanctions: no employee is named.")
    @APIResponseSchema(TaskDeviation.PageOf.class)
    public Response list(
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageQuery query) {
        String reader = current.caller().user();
        TaskDeviations.Filter filter = new TaskDeviations.Filter(
                Optional.ofNullable(sector),
                Optional.ofNullable(from).map(DanishCalendar::startOf),
                Optional.ofNullable(to).map(day -> DanishCalendar.startOf(day.plusDays(1))));
        PageRequest request = pages.request(query);
        List<TaskDeviation> found = deviations.list(reader, filter, request);
        OptionalLong total = request.count() ? OptionalLong.of(deviations.count(reader, filter)) : OptionalLong.empty();
        Page<TaskDeviation> page =
                Page.of(found, request, total, one -> List.of(one.id().toString()));
        page.items().forEach(one -> current.touches(one.citizenId()));
        return pages.answer(page);
    }
}
