package dk.sammenhaeng.journey.employment;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A citizen's starts in a job over HTTP. */
@Path("/v1/citizens/{citizenId}/employment-starts")
@Tag(name = "Employment", description = "The way to a job: need, education lift, what works and when work begins")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EmploymentStartResource {

    private final StartEmployment startEmployment;
    private final EmploymentStartRows rows;
    private final Journeys journeys;

    EmploymentStartResource(StartEmployment startEmployment, EmploymentStartRows rows, Journeys journeys) {
        this.startEmployment = startEmployment;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "employment-start.note",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note that the citizen has begun in a job",
            description =
                    "By EMPLOYMENT, once per first day. The beginning of unemployment is that of the benefit that "
                            + "runs until the job, unless it is given. Told to gain share and supervision without the citizen, "
                            + "and the outcome of the employment plan in force; `investmentId` names the social investment whose "
                            + "effect it shows. Plans the milestone JOB_FOLLOW_UP: talks after the "
                            + "start, which a contact meets; it ends those of a former job. A joint goal of lasting "
                            + "employment that EMPLOYMENT owns is followed up by it.")
    @APIResponseSchema(value = EmploymentStart.class, responseCode = "201")
    public Response note(@PathParam("citizenId") UUID citizenId, @NotNull @Valid StartRequest request) {
        EmploymentStart start = startEmployment.start(
                citizenId, request.startedOn(), request.unemployedSince(), request.investmentId());
        return Reply.created("/v1/citizens/" + citizenId + "/employment-starts", start, 0);
    }

    @GET
    @Access(
            act = "employment-start.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's starts in a job",
            description = "The latest first, with the days each took; for who may read what EMPLOYMENT keeps of the "
                    + "citizen, empty to others.")
    @APIResponseSchema(EmploymentStart.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        if (!JobCentre.isFor(seen)) {
            return Reply.of(new EmploymentStart.ListView(List.of()));
        }
        Journey journey = seen.journey();
        return Reply.of(new EmploymentStart.ListView(rows.of(journey.records()).stream()
                .map(start -> start.showing(journey.plans().stream()
                        .filter(seen.relation()::mayRead)
                        .map(Plan::id)
                        .toList()))
                .toList()));
    }

    /**
     * The first day in the job.
     *
     * @param unemployedSince the beginning of unemployment where the benefit system does not tell it
     * @param investmentId the social investment whose effect the job shows (BUD-07), where it belongs to one
     */
    record StartRequest(
            @NotNull LocalDate startedOn, Optional<LocalDate> unemployedSince, Optional<UUID> investmentId) {}
}
