package dk.sammenhaeng.agreements.brake;

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

import dk.sammenhaeng.agreements.agreement.AgreementRegister;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Emergency brakes over HTTP. */
@Path("/v1/agreements/{id}/emergency-brakes")
@Tag(name = "Emergency brakes", description = "Intervention in an active agreement, and its end")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EmergencyBrakeResource {

    private final PullEmergencyBrake pullEmergencyBrake;
    private final LiftEmergencyBrake liftEmergencyBrake;
    private final AgreementRegister agreements;
    private final EmergencyBrakes brakes;
    private final Pages pages;
    private final CurrentCaller current;

    EmergencyBrakeResource(
            PullEmergencyBrake pullEmergencyBrake,
            LiftEmergencyBrake liftEmergencyBrake,
            AgreementRegister agreements,
            EmergencyBrakes brakes,
            Pages pages,
            CurrentCaller current) {
        this.pullEmergencyBrake = pullEmergencyBrake;
        this.liftEmergencyBrake = liftEmergencyBrake;
        this.agreements = agreements;
        this.brakes = brakes;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Access(
            act = "emergency-brake.pull",
            roles = {ADMINISTRATION, COUNCIL})
    @Operation(
            summary = "Pull the emergency brake",
            description = "The gravest effect on citizens decides the institution's service status. A termination ends"
                    + " the agreement on its day, at once when that day has come.")
    @APIResponseSchema(value = EmergencyBrakeView.class, responseCode = "201")
    public Response pull(@PathParam("id") UUID id, @NotNull @Valid EmergencyBrakeRequest request) {
        return created(pullEmergencyBrake.pull(
                new PullEmergencyBrake.Command(id, request.reasons(), request.takenMeasures())));
    }

    @GET
    @Access(
            act = "emergency-brake.list",
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
    @Operation(summary = "List an agreement's emergency brakes", description = "The latest comes first.")
    @APIResponseSchema(EmergencyBrakeView.PageOf.class)
    public Response list(@PathParam("id") UUID id, @BeanParam PageQuery query) {
        agreements.known(id);
        return pages.answer(brakes.page(id, pages.request(query)).map(this::view));
    }

    @GET
    @Path("/{brakeId}")
    @Access(
            act = "emergency-brake.read",
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
    @Operation(summary = "Read an emergency brake", description = "With its measures, and its end once it is lifted.")
    @APIResponseSchema(EmergencyBrakeView.class)
    public Response read(@PathParam("id") UUID id, @PathParam("brakeId") UUID brakeId) {
        EmergencyBrake brake = brakes.known(id, brakeId);
        return Reply.of(view(brake), brake.version());
    }

    @POST
    @Path("/{brakeId}/lifts")
    @Access(
            act = "emergency-brake.lift",
            roles = {ADMINISTRATION, COUNCIL})
    @Operation(
            summary = "Lift an emergency brake",
            description = "The institution's service returns to what other brakes and its own decisions say; a"
                    + " termination whose day has not come is taken back.")
    @APIResponseSchema(value = EmergencyBrakeView.class, responseCode = "201")
    public Response lift(
            @PathParam("id") UUID id,
            @PathParam("brakeId") UUID brakeId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid LiftRequest request) {
        return created(liftEmergencyBrake.lift(new LiftEmergencyBrake.Command(id, brakeId, seen, request.reason())));
    }

    private Response created(EmergencyBrake brake) {
        String path = "/v1/agreements/" + brake.agreementId() + "/emergency-brakes/" + brake.id();
        return Reply.created(path, view(brake), brake.version());
    }

    private EmergencyBrakeView view(EmergencyBrake brake) {
        return EmergencyBrakeView.of(brake, current.caller());
    }
}
