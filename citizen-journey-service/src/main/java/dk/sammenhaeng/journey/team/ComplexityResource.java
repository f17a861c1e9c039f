package dk.sammenhaeng.journey.team;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many professions meet around a citizen, over HTTP. */
@Path("/v1/citizens/{citizenId}/complexity")
@Tag(name = "Team", description = "Who works together around one citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComplexityResource {

    private final Journeys journeys;
    private final DanishCalendar calendar;
    private final TeamSettings settings;

    ComplexityResource(Journeys journeys, DanishCalendar calendar, TeamSettings settings) {
        this.journeys = journeys;
        this.calendar = calendar;
        this.settings = settings;
    }

    @GET
    @Access(
            act = "complexity.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read how many professions meet around a citizen",
            description = "Professions of the team and one for each sector with a plan in force, as far as the caller "
                    + "may know of it; from two sectors or the configured number of professions (3) on, a coordinator is "
                    + "needed.")
    @APIResponseSchema(Complexity.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(
                Complexity.of(journeys.seen(citizenId), calendar.today(), settings.professionsForCoordinator()));
    }
}
