package dk.sammenhaeng.journey.self;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.assent.Answer;
import dk.sammenhaeng.journey.assent.PlanAssent;
import dk.sammenhaeng.journey.assent.PlanAssents;
import dk.sammenhaeng.journey.assent.PlanAssents.Said;
import dk.sammenhaeng.journey.assent.Via;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What citizens say to the versions of the sectors' plans, over HTTP (FV-C21). */
@Path("/v1/citizens/{citizenId}/plan-assents")
@Tag(name = "Assent", description = "What the citizen says to the plan, and how well the citizen manages alone")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanAssentResource {

    private final SelfAccess access;
    private final Journeys journeys;
    private final PlanAssents assents;
    private final Pages pages;
    private final CurrentCaller current;

    PlanAssentResource(SelfAccess access, Journeys journeys, PlanAssents assents, Pages pages, CurrentCaller current) {
        this.access = access;
        this.journeys = journeys;
        this.assents = assents;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Path("/{planId}")
    @Access(
            act = "plan-assent.note",
            roles = {CITIZEN, COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Answer a version of a sector's plan",
            description =
                    "The citizen, or who may act for them, accepts, objects to or declines one version, the latter two "
                            + "in words; staff and systems that may read the plan note what the citizen said. It ends nothing. Of "
                            + "everything that is not a yes and that nobody on the staff heard, who is responsible for the plan is "
                            + "told in person. It is written once; another answer follows.")
    @APIResponseSchema(value = PlanAssent.class, responseCode = "201")
    public Response note(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid PlanAssentRequest request) {
        PlanAssent noted = isCitizen() ? noteOwn(citizenId, planId, request) : noteHeard(citizenId, planId, request);
        return Reply.created("/v1/citizens/" + citizenId + "/plan-assents", noted, 0);
    }

    private PlanAssent noteOwn(UUID citizenId, UUID planId, PlanAssentRequest request) {
        Self self = access.lock(citizenId, Right.ACT);
        Plan plan = plan(self.journey(), planId, self::opens);
        return assents.note(self.journey(), plan, self.isOwn() ? Via.CITIZEN : Via.REPRESENTATIVE, request.said());
    }

    private PlanAssent noteHeard(UUID citizenId, UUID planId, PlanAssentRequest request) {
        Seen seen = journeys.lockSeen(citizenId);
        Plan plan = plan(seen.journey(), planId, seen.relation()::mayRead);
        return assents.note(seen.journey(), plan, Via.STAFF, request.said());
    }

    private static Plan plan(Journey journey, UUID planId, Predicate<Plan> opened) {
        return journey.plan(planId).filter(opened).orElseThrow(Refusal::notFound);
    }

    @GET
    @Access(
            act = "plan-assent.list",
            roles = {CITIZEN, COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List what a citizen said to the sectors' plans",
            description =
                    "The latest first, to plans in force whose content the caller may read; `planId` chooses one. The "
                            + "last word on each stands in my plan, too.")
    @APIResponseSchema(PlanAssent.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("planId") @Nullable UUID planId,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        List<UUID> readable = readable(citizenId).stream()
                .map(Plan::id)
                .filter(id -> planId == null || planId.equals(id))
                .toList();
        return pages.answer(Page.of(
                assents.page(readable, request),
                request,
                OptionalLong.empty(),
                item -> List.of(item.assentId().toString())));
    }

    private List<Plan> readable(UUID citizenId) {
        if (isCitizen()) {
            Self self = access.enter(citizenId, Right.SEE);
            return self.journey().plans().stream().filter(self::opens).toList();
        }
        Seen seen = journeys.seen(citizenId);
        return seen.journey().plans().stream().filter(seen.relation()::mayRead).toList();
    }

    private boolean isCitizen() {
        return !current.caller().isAny(COORDINATOR, CASEWORKER, SECTOR_SYSTEM);
    }

    /** What the citizen says, and to which version; said today where no day is given. */
    record PlanAssentRequest(
            @NotNull Long version,
            @NotNull Answer answer,
            Optional<@Size(min = 1, max = 2000) @NoCpr String> words,
            Optional<LocalDate> statedOn) {

        Said said() {
            return new Said(version, answer, words, statedOn);
        }
    }
}
