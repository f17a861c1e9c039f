package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.history.AsOf;
import dk.sammenhaeng.journey.history.PlanHistory;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.outcome.RecordOutcome.Said;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Command;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Outcome;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Result;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sector plans over HTTP. */
@Path("/v1/citizens/{citizenId}/sector-plans")
@Tag(name = "Sector plans", description = "Each sector's own plan, put whole by its system")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SectorPlanResource {

    private final PutSectorPlan putSectorPlan;
    private final WithdrawSectorPlan withdrawSectorPlan;
    private final PlanHistory history;
    private final Journeys journeys;
    private final CurrentCaller current;

    SectorPlanResource(
            PutSectorPlan putSectorPlan,
            WithdrawSectorPlan withdrawSectorPlan,
            PlanHistory history,
            Journeys journeys,
            CurrentCaller current) {
        this.putSectorPlan = putSectorPlan;
        this.withdrawSectorPlan = withdrawSectorPlan;
        this.history = history;
        this.journeys = journeys;
        this.current = current;
    }

    @PUT
    @Path("/{sector}/{externalId}")
    @Access(
            act = "sector-plan.put",
            roles = {SECTOR_SYSTEM, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Put a sector's whole plan",
            description = "New, changed or unchanged by its external version; a part that is left out ends, and every "
                    + "part keeps its id for its external id. Conflicts it causes or ends are part of the same change. "
                    + "409 sector-plan-stale when a later version is known, sector-plan-version-reused when the same "
                    + "version said something else, sector-plan-retracted when it had been put on the wrong "
                    + "citizen; 413 above the configured number of parts (200). The external "
                    + "version orders the writes, so there is no If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed or unchanged",
            content = @Content(schema = @Schema(implementation = Result.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = Result.class)))
    public Response put(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("sector") Sector sector,
            @PathParam("externalId") @Pattern(regexp = SectorPlanRequest.EXTERNAL_ID) @NoCpr String externalId,
            @NotNull @Valid SectorPlanRequest request) {
        OwnSector.require(current.caller(), sector, journeys, citizenId);
        Result result = putSectorPlan.put(new Command(citizenId, sector, externalId, request));
        return result.outcome() == Outcome.CREATED
                ? Reply.created(path(citizenId, sector, externalId), result, result.version())
                : Reply.of(result, result.version());
    }

    @DELETE
    @Path("/{sector}/{externalId}")
    @Access(
            act = "sector-plan.withdraw",
            roles = {SECTOR_SYSTEM, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Withdraw a sector's plan",
            description =
                    "Its parts end, its wishes for money are taken back and its conflicts close. The withdrawal is "
                            + "a version of its own: 409 sector-plan-stale when a later one is known, "
                            + "sector-plan-version-reused when a put had this one. What is gone already stays so (UNCHANGED). "
                            + "A put with a later version brings the plan back with the same ids. `measure` and `value` "
                            + "(GET /v1/outcome-measures) say what came of the plan, as the access to the citizen may end "
                            + "with it; they come together.")
    @APIResponseSchema(value = Result.class, responseCode = "200")
    public Response withdraw(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("sector") Sector sector,
            @PathParam("externalId") @NoCpr String externalId,
            @QueryParam("externalVersion") @NotNull @PositiveOrZero Long externalVersion,
            @QueryParam("measure") @Nullable @Size(max = 60) @NoCpr String measure,
            @QueryParam("value") @Nullable @Size(max = 60) @NoCpr String value) {
        OwnSector.require(current.caller(), sector, journeys, citizenId);
        new Faults()
                .require(
                        (measure == null) == (value == null),
                        measure == null ? "measure" : "value",
                        "outcome.incomplete")
                .refuseIfAny();
        Optional<Said> outcome = Optional.ofNullable(measure)
                .flatMap(by -> Optional.ofNullable(value).map(said -> new Said(by, said)));
        Result result = withdrawSectorPlan.withdraw(citizenId, sector, externalId, externalVersion, outcome);
        return Reply.of(result, result.version());
    }

    @GET
    @Path("/{sector}/{externalId}")
    @Access(
            act = "sector-plan.read",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read a sector's plan",
            description =
                    "Its content, or only that it exists and whom to call, as the caller's relation allows today.")
    @APIResponseSchema(PlanView.class)
    public Response read(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("sector") Sector sector,
            @PathParam("externalId") @NoCpr String externalId,
            @Parameter(description = AsOf.MEANING) @QueryParam("asOf") @Nullable AsOf asOf) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Journey journey = history.asOf(seen.journey(), asOf);
        Plan plan = journey.plan(sector, externalId)
                .or(() -> journey.planOfAnyRecord(sector, externalId))
                .filter(found -> !seen.relation().sight(found).isHidden()
                        && !seen.relation().hidden().contains(found.id()))
                .orElseThrow(Refusal::notFound);
        return Reply.of(PlanView.of(plan, seen.journey().plan(plan.id()), seen.relation()), plan.version());
    }

    @GET
    @Access(
            act = "sector-plan.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List the sectors' plans of a citizen",
            description = "All of them, each as far as the caller's relation allows.")
    @APIResponseSchema(PlanView.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @Parameter(description = AsOf.MEANING) @QueryParam("asOf") @Nullable AsOf asOf) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(
                new PlanView.PageOf(PlanView.all(history.asOf(seen.journey(), asOf), seen.journey(), seen.relation())));
    }

    private static String path(UUID citizenId, Sector sector, String externalId) {
        return "/v1/citizens/" + citizenId + "/sector-plans/" + sector + "/" + externalId;
    }
}
