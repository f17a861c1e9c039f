package dk.sammenhaeng.journey.milestone;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The facts that make milestones needed, over HTTP. */
@Path("/v1/citizens/{citizenId}/milestone-facts")
@Tag(name = "Milestones", description = "What must have happened by an age or a date")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MilestoneFactResource {

    private final RegisterFact registerFact;

    MilestoneFactResource(RegisterFact registerFact) {
        this.registerFact = registerFact;
    }

    @POST
    @Access(
            act = "milestone-fact.register",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Register what makes milestones needed",
            description =
                    "Such as VULNERABLE_YOUTH, DANISH_EDUCATION, ARRIVAL or SCHOOL_ENDS (grade 9 or 10); the milestones are calculated from "
                            + "GET /v1/milestone-kinds. Kinds BY_JOURNEY start and are met by themselves; registered by hand, the "
                            + "day said here counts instead. CRIMINAL_DECISION at 15 to 17 asks for a review of the plan.")
    @APIResponseSchema(value = FactView.class, responseCode = "201")
    public Response register(@PathParam("citizenId") UUID citizenId, @NotNull @Valid FactRequest request) {
        UUID id = registerFact.register(new RegisterFact.Command(citizenId, request.fact(), request.on()));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/milestones", new FactView(id, request.fact(), request.on()), 0);
    }

    /** What is so, and since when. */
    record FactRequest(
            @NotBlank @Size(max = 60) @NoCpr String fact,
            @NotNull LocalDate on) {}

    /** A fact. */
    record FactView(UUID id, String fact, LocalDate on) {}
}
