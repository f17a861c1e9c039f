package dk.sammenhaeng.agreements.institution;

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
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.PageQuery;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Institutions over HTTP. */
@Path("/v1/institutions")
@Tag(name = "Institutions", description = "Who works under agreements, and what they offer citizens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InstitutionResource {

    private final RegisterInstitution registerInstitution;
    private final ChangeInstitution changeInstitution;
    private final DecideServiceStatus decideServiceStatus;
    private final Institutions institutions;
    private final Pages pages;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    InstitutionResource(
            RegisterInstitution registerInstitution,
            ChangeInstitution changeInstitution,
            DecideServiceStatus decideServiceStatus,
            Institutions institutions,
            Pages pages,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.registerInstitution = registerInstitution;
        this.changeInstitution = changeInstitution;
        this.decideServiceStatus = decideServiceStatus;
        this.institutions = institutions;
        this.pages = pages;
        this.current = current;
        this.calendar = calendar;
    }

    @POST
    @Access(act = "institution.register", roles = ADMINISTRATION)
    @Operation(summary = "Register an institution", description = "The institution is open from today on.")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
    public Response register(@NotNull @Valid InstitutionRequest request) {
        Institution institution = registerInstitution.register(request.details());
        return Reply.created("/v1/institutions/" + institution.id(), view(institution), institution.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "institution.read",
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
            summary = "Read an institution",
            description = "With the whole timeline of its service, also what is decided for days to come.")
    @APIResponseSchema(InstitutionView.class)
    public Response read(@PathParam("id") UUID id) {
        Institution institution = institutions.known(id);
        return Reply.of(view(institution), institution.version());
    }

    @GET
    @Access(
            act = "institution.list",
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
    @Operation(summary = "List institutions", description = "In the order of the Danish alphabet.")
    @APIResponseSchema(InstitutionRow.PageOf.class)
    public Response list(
            @QueryParam("area") @Nullable Area area,
            @QueryParam("serviceStatus") @Nullable ServiceStatus serviceStatus,
            @QueryParam("name") @Nullable String name,
            @BeanParam PageQuery query) {
        Institutions.Filter filter = new Institutions.Filter(
                Optional.ofNullable(area), Optional.ofNullable(serviceStatus), Optional.ofNullable(name));
        return pages.answer(institutions.page(filter, pages.request(query)).map(InstitutionRow::of));
    }

    @PUT
    @Path("/{id}")
    @Access(act = "institution.change", roles = ADMINISTRATION)
    @Operation(
            summary = "Change an institution",
            description = "Replaces its details; its service is decided by /service-status-changes.")
    @APIResponseSchema(InstitutionView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid InstitutionRequest request) {
        Institution institution = changeInstitution.change(new ChangeInstitution.Command(id, seen, request.details()));
        return Reply.of(view(institution), institution.version());
    }

    @POST
    @Path("/{id}/service-status-changes")
    @Access(act = "institution.decide-service-status", roles = ADMINISTRATION)
    @Operation(
            summary = "Decide on an institution's service without a brake",
            description = "A closure or a reopening, from a day on. An emergency brake in force still restricts it.")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
    public Response decideServiceStatus(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ServiceStatusRequest request) {
        Institution institution = decideServiceStatus.decide(new DecideServiceStatus.Command(
                id, seen, request.serviceStatus(), request.effectiveFrom(), request.reason()));
        return Reply.created("/v1/institutions/" + id, view(institution), institution.version());
    }

    private InstitutionView view(Institution institution) {
        return InstitutionView.of(institution, calendar.today(), current.caller());
    }
}
