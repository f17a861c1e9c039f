package dk.sammenhaeng.journey.benefit;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.benefit.ReturnToWork.Employer;
import dk.sammenhaeng.journey.benefit.ReturnToWork.Step;
import dk.sammenhaeng.journey.journey.Journeys;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The way back to a job over HTTP. */
@Path("/v1/citizens/{citizenId}/return-to-work")
@Tag(name = "Benefits", description = "What the citizen lives on, with the deadlines and refund it drives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReturnToWorkResource {

    private final PlanReturn planReturn;
    private final Journeys journeys;

    ReturnToWorkResource(PlanReturn planReturn, Journeys journeys) {
        this.planReturn = planReturn;
        this.journeys = journeys;
    }

    @GET
    @Access(
            act = "return-to-work.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read the way back to the job",
            description = "Opened by sickness benefit of a citizen who has a job; 404 where there is none.")
    @APIResponseSchema(ReturnView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        return reply(planReturn.read(journeys.seen(citizenId)));
    }

    @PUT
    @Path("/employer")
    @Access(
            act = "return-to-work.name-employer",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Name the employer's contact person",
            description = "With a user where the employer is an institution of the suite: that person then sees the "
                    + "steps, and nothing else.")
    @APIResponseSchema(value = ReturnView.class, responseCode = "200")
    public Response name(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid EmployerRequest request) {
        return reply(planReturn.name(citizenId, seen, request.employer()));
    }

    @POST
    @Path("/steps")
    @Access(
            act = "return-to-work.agree-step",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Agree a step back to the job",
            description = "From a day on so many hours a week; a step of the same day is replaced.")
    @APIResponseSchema(value = ReturnView.class, responseCode = "200")
    public Response agree(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid StepRequest request) {
        return reply(planReturn.agree(citizenId, seen, new Step(request.from(), request.weeklyHours())));
    }

    private static Response reply(ReturnToWork plan) {
        return Reply.of(
                new ReturnView(plan.id(), plan.benefitId(), plan.employer(), plan.steps(), plan.endedOn()),
                plan.version());
    }

    /** Whom to talk to. */
    record EmployerRequest(
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotBlank @Size(max = 200) @NoCpr String contactName,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String contactPhone,

            Optional<@Size(min = 1, max = 100) @NoCpr String> user) {

        Employer employer() {
            return new Employer(name, contactName, contactPhone, user);
        }
    }

    /** A step. */
    record StepRequest(
            @NotNull LocalDate from,

            @NotNull @DecimalMin("0") @DecimalMax("168") @Digits(integer = 3, fraction = 2)
            BigDecimal weeklyHours) {}

    /** The way back. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReturnView(
            UUID id, UUID benefitId, Optional<Employer> employer, List<Step> steps, Optional<LocalDate> endedOn) {}
}
