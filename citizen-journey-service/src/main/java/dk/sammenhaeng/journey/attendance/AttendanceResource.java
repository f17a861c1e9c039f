package dk.sammenhaeng.journey.attendance;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.attendance.AttendanceRows.Wanted;
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How appointments went, over HTTP. */
@Path("/v1/citizens/{citizenId}/attendances")
@Tag(name = "Attendance", description = "How the appointments of the plans went")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AttendanceResource {

    private final NoteAttendance noteAttendance;
    private final AttendanceRows rows;
    private final Journeys journeys;
    private final Pages pages;

    AttendanceResource(NoteAttendance noteAttendance, AttendanceRows rows, Journeys journeys, Pages pages) {
        this.noteAttendance = noteAttendance;
        this.rows = rows;
        this.journeys = journeys;
        this.pages = pages;
    }

    @PUT
    @Path("/{appointmentId}")
    @Access(act = "attendance.note", roles = CASEWORKER, personalData = true)
    @Operation(
            summary = "Note how an appointment went",
            description =
                    "By a caseworker of the plan's sector, where the plan's own system does not say it in its put. "
                            + "EXCUSED had a reasonable ground, which is told nowhere. What was not attended breaks no "
                            + "silence, and several in a row by one plan are a contact that is lost, unless the citizen "
                            + "was in hospital or a pause was planned. The version is in the list; send it as If-Match.")
    @APIResponseSchema(value = AttendedView.class, responseCode = "200")
    public Response note(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("appointmentId") UUID appointmentId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid AttendanceRequest request) {
        Attended noted = noteAttendance.note(citizenId, appointmentId, seen, request.attendance());
        return Reply.of(view(noted, true), noted.version());
    }

    @GET
    @Access(
            act = "attendance.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's appointments and how they went",
            description =
                    "The latest first, of plans whose content the caller may read; also one that its plan no longer "
                            + "has, where somebody said how it went. `attendance` chooses, `from` is the first day, `to` the "
                            + "first no longer wanted.")
    @APIResponseSchema(AttendedView.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("attendance") @Nullable Attendance attendance,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        PageRequest request = pages.request(query);
        List<UUID> plans = NoteAttendance.readable(seen);
        Wanted wanted = new Wanted(
                Optional.ofNullable(attendance),
                Optional.ofNullable(from).map(DanishCalendar::startOf),
                Optional.ofNullable(to).map(DanishCalendar::startOf));
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(plans, wanted)) : OptionalLong.empty();
        return pages.answer(Page.of(
                        rows.list(plans, wanted, request),
                        request,
                        total,
                        one -> List.of(
                                one.start().toString(), one.appointmentId().toString()))
                .map(one -> view(one, !seen.relation().system() && NoteAttendance.mayNote(seen, one))));
    }

    private static AttendedView view(Attended one, boolean mayNote) {
        return new AttendedView(
                one.appointmentId(),
                one.planId(),
                one.sector(),
                one.title(),
                one.start(),
                one.end(),
                one.attendance(),
                one.version(),
                mayNote && !one.bySystem() ? List.of("attendances") : List.of());
    }

    /** How it went. */
    record AttendanceRequest(@NotNull Attendance attendance) {}

    /**
     * An appointment and how it went.
     *
     * @param version to send as If-Match
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AttendedView(
            UUID appointmentId,
            UUID planId,
            Sector sector,
            String title,
            Instant start,
            Instant end,
            Optional<Attendance> attendance,
            long version,
            List<String> allowedActions) {

        /** A page of them. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<AttendedView> items, Optional<String> next, OptionalLong total) {}
    }
}
