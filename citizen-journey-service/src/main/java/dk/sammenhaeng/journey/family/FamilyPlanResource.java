package dk.sammenhaeng.journey.family;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Plans for families over HTTP; one is started where a concern is assessed. */
@Path("/v1/citizens/{citizenId}/family-plans")
@Tag(name = "Family", description = "Plans of a family's members seen together, with each one's consent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FamilyPlanResource {

    private final Families families;
    private final FamilyPlanRows plans;
    private final Journeys journeys;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    FamilyPlanResource(
            Families families,
            FamilyPlanRows plans,
            Journeys journeys,
            Consistency consistency,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.families = families;
        this.plans = plans;
        this.journeys = journeys;
        this.consistency = consistency;
        this.current = current;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "family-plan.list",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List a citizen's family plans",
            description = "The latest first, for the team: those of the caller's own sector and, with the citizen's "
                    + "consent, of the others. With the members' plans, of each member who consents at this very moment, "
                    + "and how many have not said yes.")
    @APIResponseSchema(FamilyPlan.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = families.ofTeam(citizenId);
        List<FamilyPlan> read = readable(seen);
        Families.Family family = read.isEmpty() ? new Families.Family(List.of(), 0) : families.of(seen);
        return Reply.of(new FamilyPlan.ListView(read, family.members(), family.waiting()));
    }

    @POST
    @Path("/{planId}/endings")
    @Access(
            act = "family-plan.end",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "End a family plan",
            description = "Today, with a reason, by the coordinator or who reads it in its sector. The links of the "
                    + "family and their consents stay. 409 family-plan-over for one that has ended.")
    @APIResponseSchema(value = FamilyPlan.class, responseCode = "200")
    public Response end(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid EndRequest request) {
        journeys.lockOnly(citizenId);
        Seen seen = families.ofTeam(citizenId);
        find(seen, planId);
        if (!plans.end(
                planId, calendar.today(), request.reason(), current.caller().user())) {
            throw Refusal.byRule("family-plan-over");
        }
        consistency.tell(seen.journey(), planId);
        FamilyPlan ended = find(seen, planId);
        return Reply.of(ended, ended.version());
    }

    private FamilyPlan find(Seen seen, UUID planId) {
        return readable(seen).stream()
                .filter(plan -> plan.id().equals(planId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private List<FamilyPlan> readable(Seen seen) {
        Readable readable = Readable.of(seen);
        return plans.of(seen.journey().records()).stream()
                .filter(plan -> readable.holds(plan.sector(), false))
                .toList();
    }

    /** Why it ends. */
    record EndRequest(@NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
