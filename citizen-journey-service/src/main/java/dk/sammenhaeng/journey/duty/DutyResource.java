package dk.sammenhaeng.journey.duty;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Faults;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opening hours and units on duty over HTTP. */
@Path("/v1/duty-units")
@Tag(name = "Duty", description = "When a sector can be reached, and who is on duty when it cannot")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DutyResource {

    private static final String CLOCK_TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    private final Duties duties;

    DutyResource(Duties duties) {
        this.duties = duties;
    }

    @GET
    @Access(
            act = "duty.list",
            roles = {ADMINISTRATION, COORDINATOR, CASEWORKER, SECTOR_SYSTEM})
    @Operation(
            summary = "List opening hours and units on duty",
            description = "All four sectors; one that has stated nothing has the default of the configuration.")
    @APIResponseSchema(DutyView.PageOf.class)
    public Response list() {
        return Reply.of(
                new DutyView.PageOf(duties.all().stream().map(DutyView::of).toList()));
    }

    @GET
    @Path("/{sector}")
    @Access(
            act = "duty.read",
            roles = {ADMINISTRATION, COORDINATOR, CASEWORKER, SECTOR_SYSTEM})
    @Operation(
            summary = "Read a sector's opening hours and unit on duty",
            description = "Its version is 0 while the default of the configuration holds.")
    @APIResponseSchema(DutyView.class)
    public Response read(@PathParam("sector") Sector sector) {
        Duty duty = duties.of(sector);
        return Reply.of(DutyView.of(duty), duty.version());
    }

    @PUT
    @Path("/{sector}")
    @Access(act = "duty.state", roles = ADMINISTRATION)
    @Operation(
            summary = "State a sector's opening hours and unit on duty",
            description = "Holds for transitions that start or are moved afterwards.")
    @APIResponseSchema(value = DutyView.class, responseCode = "200")
    public Response state(
            @PathParam("sector") Sector sector,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid DutyRequest request) {
        Duty known = duties.of(sector);
        Version.require(seen, known.version());
        request.check();
        Duty stated = new Duty(
                sector,
                duties.hours(
                        LocalTime.parse(request.opens()),
                        LocalTime.parse(request.closes()),
                        LocalTime.parse(request.fridayCloses())),
                request.onDuty().map(unit -> new Duty.Unit(unit.unit(), unit.phone())),
                known.version());
        if (!duties.state(stated)) {
            throw Refusal.stale();
        }
        Duty now = duties.of(sector);
        return Reply.of(DutyView.of(now), now.version());
    }

    /** What a sector states, in Danish clock times. */
    record DutyRequest(
            @NotNull @Pattern(regexp = CLOCK_TIME) @Schema(examples = "08:00")
            String opens,

            @NotNull @Pattern(regexp = CLOCK_TIME) @Schema(examples = "16:00")
            String closes,

            @NotNull @Pattern(regexp = CLOCK_TIME) @Schema(examples = "14:00")
            String fridayCloses,

            Optional<@Valid UnitRequest> onDuty) {

        void check() {
            new Faults()
                    .require(opens.compareTo(closes) < 0, "/closes", "period.empty")
                    .require(opens.compareTo(fridayCloses) < 0, "/fridayCloses", "period.empty")
                    .refuseIfAny();
        }
    }

    /** Who is on duty. */
    record UnitRequest(
            @NotBlank @Size(max = 200) @NoCpr String unit,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String phone) {}

    /** How a sector can be reached. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DutyView(
            Sector sector,
            String opens,
            String closes,
            String fridayCloses,
            Optional<UnitView> onDuty,
            boolean isDefault) {

        static DutyView of(Duty duty) {
            return new DutyView(
                    duty.sector(),
                    duty.hours().opens().toString(),
                    duty.hours().closes().toString(),
                    duty.hours().fridayCloses().toString(),
                    duty.onDuty().map(unit -> new UnitView(unit.name(), unit.phone())),
                    duty.version() == 0);
        }

        /** All sectors. */
        record PageOf(List<DutyView> items) {}
    }

    /** Who is on duty. */
    record UnitView(String unit, String phone) {}
}
