package dk.sammenhaeng.journey.volunteer;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.volunteer.VolunteerRows.Work;
import dk.sammenhaeng.journey.volunteer.Volunteering.Beginning;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The citizen's own voluntary work over HTTP. */
@Path("/v1/citizens/{citizenId}/volunteering")
@Tag(name = "Volunteers", description = "Volunteers supplement and never replace the public duty")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VolunteeringResource {

    private final Volunteering volunteering;
    private final VolunteerRows rows;
    private final Journeys journeys;

    VolunteeringResource(Volunteering volunteering, VolunteerRows rows, Journeys journeys) {
        this.volunteering = volunteering;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "volunteering.begin",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note voluntary work of the citizen",
            description =
                    "With the hours a week. More than a benefit leaves free is told in time and never a sanction.")
    @APIResponseSchema(value = WorkView.class, responseCode = "201")
    public Response begin(@PathParam("citizenId") UUID citizenId, @NotNull @Valid WorkRequest request) {
        Work work = volunteering.begin(
                citizenId,
                new Beginning(
                        request.organisation(),
                        request.responsibleUnit(),
                        request.weeklyHours(),
                        request.from(),
                        request.to()));
        return Reply.created("/v1/citizens/" + citizenId + "/volunteering", WorkView.of(work), work.version());
    }

    @POST
    @Path("/{workId}/endings")
    @Access(
            act = "volunteering.end",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "End voluntary work", description = "From a day on, which is the first day without it.")
    @APIResponseSchema(value = WorkView.class, responseCode = "200")
    public Response end(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("workId") UUID workId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid EndingRequest request) {
        Work work = volunteering.end(citizenId, workId, seen, request.on());
        return Reply.of(WorkView.of(work), work.version());
    }

    @GET
    @Access(
            act = "volunteering.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "List the citizen's voluntary work", description = "The latest first.")
    @APIResponseSchema(WorkView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(
                new WorkView.PageOf(rows.work(journeys.seen(citizenId).journey().records()).stream()
                        .map(WorkView::of)
                        .toList()));
    }

    /** What begins; {@code to} is the first day after it. */
    record WorkRequest(
            @NotBlank @Size(max = 200) @NoCpr String organisation,
            @NotBlank @Size(max = 200) @NoCpr String responsibleUnit,

            @NotNull @DecimalMin("0") @DecimalMax("168") @Digits(integer = 3, fraction = 2)
            BigDecimal weeklyHours,

            @NotNull LocalDate from,
            Optional<LocalDate> to) {}

    /** From when on. */
    record EndingRequest(@NotNull LocalDate on) {}

    /** Voluntary work. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WorkView(
            UUID id,
            String organisation,
            String responsibleUnit,
            BigDecimal weeklyHours,
            LocalDate from,
            Optional<LocalDate> to) {

        static WorkView of(Work work) {
            return new WorkView(
                    work.id(), work.organisation(), work.responsibleUnit(), work.weeklyHours(), work.from(), work.to());
        }

        /** All of it. */
        record PageOf(List<WorkView> items) {}
    }
}
