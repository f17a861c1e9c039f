package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.Offer.Reason;
import dk.sammenhaeng.journey.coordinatedplan.PlanConsent.Way;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Coordinated plans over HTTP: offering, writing, consent, activation, closing and reading. */
@Path("/v1/citizens/{citizenId}/coordinated-plans")
@Tag(name = "Coordinated plan", description = "The one plan over sectors, with the citizen's consent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoordinatedPlanResource {

    static final String PATH = "/v1/citizens/";

    private final OfferPlan offerPlan;
    private final DescribePlan describePlan;
    private final CoverAnew coverAnew;
    private final StatePlanConsent statePlanConsent;
    private final ActivatePlan activatePlan;
    private final ClosePlan closePlan;
    private final CoordinatedPlanRows rows;
    private final Journeys journeys;
    private final CurrentCaller current;

    CoordinatedPlanResource(
            OfferPlan offerPlan,
            DescribePlan describePlan,
            CoverAnew coverAnew,
            StatePlanConsent statePlanConsent,
            ActivatePlan activatePlan,
            ClosePlan closePlan,
            CoordinatedPlanRows rows,
            Journeys journeys,
            CurrentCaller current) {
        this.offerPlan = offerPlan;
        this.describePlan = describePlan;
        this.coverAnew = coverAnew;
        this.statePlanConsent = statePlanConsent;
        this.activatePlan = activatePlan;
        this.closePlan = closePlan;
        this.rows = rows;
        this.journeys = journeys;
        this.current = current;
    }

    @POST
    @Access(
            act = "coordinated-plan.offer",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Offer a coordinated plan",
            description = "Makes a draft filled with what the citizen has said (resource-profile) and from the sector "
                    + "plans: what it replaces and what it only coordinates, each with the law of the day, and joint goals that join what the sectors want in one life "
                    + "domain. The reason is recorded and never scored.")
    @APIResponse(
            responseCode = "201",
            description = "Offered",
            content = @Content(schema = @Schema(implementation = CoordinatedPlanView.class)))
    public Response offer(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OfferRequest request) {
        Amended offered = offerPlan.offer(
                new OfferPlan.Command(citizenId, request.reasons(), request.words(), request.offeredOn()));
        Recorded draft = offered.recorded();
        return Reply.created(PATH + citizenId + "/coordinated-plans/" + draft.id(), view(offered), draft.number());
    }

    @GET
    @Access(
            act = "coordinated-plan.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the coordinated plans of a citizen",
            description = "All there are and were, the oldest first, each as far as the caller may see it.")
    @APIResponseSchema(CoordinatedPlanView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Reader reader = reader(citizenId);
        return Reply.of(new CoordinatedPlanView.PageOf(rows.all(reader.journey().records()).stream()
                .map(plan -> CoordinatedPlanView.of(plan, plan.plan(), reader))
                .toList()));
    }

    @GET
    @Path("/{planId}")
    @Access(
            act = "coordinated-plan.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read a coordinated plan, now or as of a day or an instant",
            description =
                    "Whole for the coordinator, and for the team while the citizen consents; else only that there "
                            + "is one and whom to call. What stands in a sector's plan is shown as that plan is now, to who "
                            + "may read it now, also in an older version.")
    @APIResponseSchema(CoordinatedPlanView.class)
    public Response read(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @QueryParam("asOf")
                    @Parameter(
                            description = "A day (how it stood when the day ended in Denmark) or an instant in UTC.",
                            example = "2026-11-22")
                    @Nullable
                    String asOf) {
        Reader reader = reader(citizenId);
        List<UUID> records = reader.journey().records();
        Recorded latest = rows.latest(records, planId).orElseThrow(Refusal::notFound);
        Recorded shown = asOf == null
                ? latest
                : rows.asOf(records, planId, AsOf.instant(asOf)).orElseThrow(Refusal::notFound);
        return Reply.of(CoordinatedPlanView.of(shown, latest.plan(), reader), shown.number());
    }

    @PUT
    @Path("/{planId}/words")
    @Access(
            act = "coordinated-plan.describe",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Write the citizen's words, resources, needs, rights and duties",
            description = "Whole, in place of the former ones. Marking a long-term need removes every planned end of "
                    + "support. `targetGroups` are codes of GET /v1/target-groups.")
    @APIResponseSchema(CoordinatedPlanView.class)
    public Response describe(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid Words words) {
        return reply(describePlan.describe(citizenId, planId, seen, words));
    }

    @POST
    @Path("/{planId}/coverings")
    @Access(
            act = "coordinated-plan.cover",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Look at the sector plans again",
            description = "New ones are covered with the law of today, ended ones leave, new goals are joined.")
    @APIResponseSchema(value = CoordinatedPlanView.class, responseCode = "200")
    public Response cover(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @HeaderParam("If-Match") @Nullable Version seen) {
        return reply(coverAnew.cover(citizenId, planId, seen));
    }

    @POST
    @Path("/{planId}/consents")
    @Access(
            act = "coordinated-plan.consent",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note the citizen's consent to the plan, or its withdrawal",
            description = "A no ends the plan at once: a draft is declined, an active plan withdrawn, and each sector "
                    + "gets its own plan back with a list of what it must follow up. The citizen's last word holds, "
                    + "so no If-Match is asked for. Somebody else's yes names the registered representation that allows "
                    + "to consent; a child's own is 409 child-consent. A no is taken from anybody, who is named.")
    @APIResponseSchema(value = CoordinatedPlanView.class, responseCode = "200")
    public Response consent(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid ConsentRequest request) {
        return reply(statePlanConsent.state(request.command(citizenId, planId)));
    }

    @POST
    @Path("/{planId}/activations")
    @Access(
            act = "coordinated-plan.activate",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Bring the plan into force",
            description = "409 coordinated-plan-not-ready with what is missing: the citizen's consent, a coordinator, "
                    + "a wish in the citizen's own words, a resource, a need, a talk on needs with the citizen "
                    + "(POST .../dialogues), a covered plan, the legal ground of each, the permission for each "
                    + "relative. 409 coordinated-plan-already-active with the id of the other.")
    @APIResponseSchema(value = CoordinatedPlanView.class, responseCode = "200")
    public Response activate(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @HeaderParam("If-Match") @Nullable Version seen) {
        return reply(activatePlan.activate(citizenId, planId, seen));
    }

    @POST
    @Path("/{planId}/closings")
    @Access(
            act = "coordinated-plan.close",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Close the plan",
            description = "Each sector gets its own plan back with a list of what it must follow up.")
    @APIResponseSchema(value = CoordinatedPlanView.class, responseCode = "200")
    public Response close(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ClosingRequest request) {
        return reply(closePlan.close(citizenId, planId, seen, request.reason()));
    }

    private Reader reader(UUID citizenId) {
        return Reader.of(journeys.seen(citizenId), current.caller());
    }

    static CoordinatedPlanView view(Amended amended) {
        return CoordinatedPlanView.of(amended.recorded(), amended.recorded().plan(), amended.reader());
    }

    static Response reply(Amended amended) {
        return Reply.of(view(amended), amended.recorded().number());
    }

    /** Why a plan is offered. */
    record OfferRequest(
            @NotEmpty Set<@NotNull Reason> reasons,
            @NotBlank @Size(max = 1000) @NoCpr String words,
            Optional<LocalDate> offeredOn) {}

    /**
     * What the citizen says about having the plan.
     *
     * @param representationId the registered ground on which somebody else spoke
     * @param representative who said no without one
     */
    record ConsentRequest(
            @NotNull Boolean given,
            @NotNull LocalDate statedOn,
            @NotNull Way way,
            @NotNull StatedBy statedBy,
            Optional<UUID> representationId,
            Optional<@Size(min = 1, max = 200) @NoCpr String> representative,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {

        StatePlanConsent.Command command(UUID citizenId, UUID planId) {
            return new StatePlanConsent.Command(
                    citizenId,
                    planId,
                    given,
                    statedOn,
                    way,
                    new Speaker(statedBy, representationId, representative),
                    reason);
        }
    }

    /** Why a plan is closed. */
    record ClosingRequest(@NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
