package dk.sammenhaeng.journey.contact;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A citizen's contact schedule over HTTP. */
@Path("/v1/citizens/{citizenId}/contact-schedule")
@Tag(name = "Contacts", description = "Who was in touch with the citizen, what comes next, and planned pauses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactScheduleResource {

    private final ContactSchedules schedules;
    private final ContactScheduleRows rows;
    private final Journeys journeys;

    ContactScheduleResource(ContactSchedules schedules, ContactScheduleRows rows, Journeys journeys) {
        this.schedules = schedules;
        this.rows = rows;
        this.journeys = journeys;
    }

    @PUT
    @Access(
            act = "contact-schedule.set",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Set how often the citizen is talked with",
            description =
                    "With If-None-Match: * where there is none in force, else with If-Match. By the citizen's need "
                            + "and with the reason: what /v1/contact-rhythms says is usual for the target group binds nothing. "
                            + "One person sees to it, the coordinator where nobody is named. Contacts of the sector that set it "
                            + "and of the coordinator count, a pause moves the day, and a contact that did not happen stands on "
                            + "the worklist by itself.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContactSchedule.class)))
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = ContactSchedule.class)))
    public Response set(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid ScheduleRequest request) {
        ContactSchedule schedule = schedules.set(new ContactSchedules.Command(
                citizenId,
                request.targetGroup(),
                request.every(),
                request.rationale(),
                request.firstOn(),
                request.caseworkerUser(),
                Optional.ofNullable(seen),
                "*".equals(noneMatch)));
        return "*".equals(noneMatch)
                ? Reply.created("/v1/citizens/" + citizenId + "/contact-schedule", schedule, schedule.version())
                : Reply.of(schedule, schedule.version());
    }

    @GET
    @Access(
            act = "contact-schedule.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read how often the citizen is talked with",
            description =
                    "And by when next. Target group, reason and caseworker are shown to the coordinator, the sector "
                            + "that set it, and with the citizen's consent the team. 404 also where none is in force.")
    @APIResponseSchema(ContactSchedule.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        ContactSchedule schedule = rows.inForce(seen.journey().records()).orElseThrow(Refusal::notFound);
        return Reply.of(schedule.as(seen.relation()), schedule.version());
    }

    @POST
    @Path("/ends")
    @Access(
            act = "contact-schedule.end",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "End the schedule",
            description = "From now on no contact is planned, and none is missed. 404 where none is in force.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("citizenId") UUID citizenId) {
        schedules.end(citizenId);
        return Reply.nothing();
    }

    /** How often, why, and who sees to it. */
    record ScheduleRequest(
            @NotBlank @Size(max = 50) @NoCpr String targetGroup,

            @NotNull @Pattern(regexp = "P[1-9]\\d{0,2}[DWM]")
            String every,

            @NotBlank @Size(max = 1000) @NoCpr String rationale,
            @NotNull LocalDate firstOn,
            Optional<@Size(min = 1, max = 100) @NoCpr String> caseworkerUser) {}
}
