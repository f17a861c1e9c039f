package dk.sammenhaeng.journey.employment;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What could be next for a citizen on the way to a job, over HTTP. */
@Path("/v1/citizens/{citizenId}/next-best-actions")
@Tag(name = "Employment", description = "The way to a job: need, education lift, what works and when work begins")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NextBestActionResource {

    private final EmploymentStartRows rows;
    private final EmploymentSettings settings;
    private final FigureSettings figures;
    private final Journeys journeys;
    private final DanishCalendar calendar;

    NextBestActionResource(
            EmploymentStartRows rows,
            EmploymentSettings settings,
            FigureSettings figures,
            Journeys journeys,
            DanishCalendar calendar) {
        this.rows = rows;
        this.settings = settings;
        this.figures = figures;
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "next-best-action.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the methods that could be next, the fastest way to a job first",
            description = "By the median of days from method to job of the municipality's citizens who got one, where "
                    + "they are enough to say; then what supervision's register recommends. Deselected methods are "
                    + "left out. A person chooses; nothing is planned by it. For who may read what EMPLOYMENT keeps of "
                    + "the citizen, empty to others.")
    @APIResponseSchema(NextBestAction.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        if (!JobCentre.isFor(seen)) {
            return Reply.of(new NextBestAction.ListView(List.of()));
        }
        Set<String> used = seen.journey().plans().stream()
                .filter(plan ->
                        plan.sector() == Sector.EMPLOYMENT && seen.relation().mayRead(plan))
                .flatMap(plan -> plan.actions().stream())
                .flatMap(action -> action.terms().method().stream())
                .collect(Collectors.toSet());
        return Reply.of(new NextBestAction.ListView(
                NextBestAction.of(rows.evidence(), used, calendar.today(), figures.smallestShown()).stream()
                        .limit(settings.mostActions())
                        .toList()));
    }
}
