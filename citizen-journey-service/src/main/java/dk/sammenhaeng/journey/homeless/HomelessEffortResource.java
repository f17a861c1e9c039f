package dk.sammenhaeng.journey.homeless;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.episode.Episodes;
import dk.sammenhaeng.journey.homeless.HomelessEffort.Housing;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.outcome.OutcomeSettings;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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

/** The holistic effort for the homeless over HTTP. */
@Path("/v1/citizens/{citizenId}/homeless-efforts")
@Tag(name = "Homeless effort", description = "Housing First: the holistic effort and what makes it whole")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HomelessEffortResource {

    private final Journeys journeys;
    private final Episodes episodes;
    private final OutcomeSettings settings;
    private final DanishCalendar calendar;

    HomelessEffortResource(Journeys journeys, Episodes episodes, OutcomeSettings settings, DanishCalendar calendar) {
        this.journeys = journeys;
        this.episodes = episodes;
        this.settings = settings;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "homeless-effort.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's plans of the type HOMELESS_HOLISTIC",
            description =
                    "Those whose content the caller may read: the target group, the methods its actions name, and what is "
                            + "missing: a DIALOGUE with the citizen on needs (POST /v1/citizens/{citizenId}/plan-dialogues/{planId}) "
                            + "or a METHOD. The history of housing is there for who may read it.")
    @APIResponseSchema(HomelessEffort.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        List<HomelessEffort> items = seen.journey().plans().stream()
                .filter(plan -> plan.planType().equals(HomelessEffort.PLAN_TYPE)
                        && seen.relation().mayRead(plan))
                .map(plan -> HomelessEffort.of(plan, seen.journey(), settings.youngUntil(), calendar.today()))
                .toList();
        List<Housing> housing = items.isEmpty()
                ? List.of()
                : episodes.readable(seen, "HOUSING").stream().map(Housing::of).toList();
        return Reply.of(new HomelessEffort.ListView(items, housing));
    }
}
