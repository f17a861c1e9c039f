package dk.sammenhaeng.journey.benefit;

import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.benefit.ReturnToWork.Step;
import dk.sammenhaeng.journey.benefit.ReturnToWorkRows.Returning;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an employer sees of employees on their way back to work, over HTTP. */
@Path("/v1/returning-employees")
@Tag(name = "Benefits", description = "What the citizen lives on, with the deadlines and refund it drives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EmployerResource {

    private final ReturnToWorkRows rows;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    EmployerResource(ReturnToWorkRows rows, CurrentCaller current, DanishCalendar calendar) {
        this.rows = rows;
        this.current = current;
        this.calendar = calendar;
    }

    @GET
    @Access(act = "returning-employees.list", roles = INSTITUTION_LEADER, personalData = true)
    @Operation(
            summary = "List the employees on their way back to work",
            description =
                    "For the contact person the caseworker named: who, from which day and how many hours. Nothing "
                            + "of health, benefit or plan, and not the citizen's id.")
    @APIResponseSchema(EmployeeView.PageOf.class)
    public Response list() {
        List<Returning> returning = rows.of(current.caller().user(), calendar.today());
        returning.forEach(one -> current.touches(one.citizenId()));
        return Reply.of(
                new EmployeeView.PageOf(returning.stream().map(EmployeeView::of).toList()));
    }

    /**
     * An employee on the way back.
     *
     * @param id of the way back, not of the citizen
     */
    record EmployeeView(UUID id, String name, List<Step> steps) {

        static EmployeeView of(Returning one) {
            return new EmployeeView(one.id(), one.name(), one.steps());
        }

        /** All of them. */
        record PageOf(List<EmployeeView> items) {}
    }
}
