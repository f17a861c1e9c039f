package dk.sammenhaeng.agreements.authority;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CONTROLLER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.EMPLOYEE_REPRESENTATIVE;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.authority.Authorities;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Denmark's municipalities and regions over HTTP. */
@Path("/v1/municipalities")
@Tag(name = "Reference data", description = "Codes that all services share")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MunicipalityResource {

    private final Authorities authorities = Authorities.bundled();
    private final DanishCalendar calendar;

    MunicipalityResource(DanishCalendar calendar) {
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "municipality.list",
            roles = {
                ADMINISTRATION,
                COUNCIL,
                INSTITUTION_LEADER,
                EMPLOYEE_REPRESENTATIVE,
                CASEWORKER,
                COORDINATOR,
                SECTOR_SYSTEM,
                CONTROLLER,
                SUPERVISOR,
                AUDITOR
            })
    @Operation(
            summary = "List municipalities and regions",
            description = "As they are on a day: the regions become four on 1 January 2027.")
    @APIResponseSchema(MunicipalityList.class)
    public Response list(
            @Parameter(description = "The day; today when missing") @QueryParam("on") @Nullable LocalDate on) {
        LocalDate day = Optional.ofNullable(on).orElseGet(calendar::today);
        return Reply.of(MunicipalityList.of(day, authorities.on(day)));
    }
}
