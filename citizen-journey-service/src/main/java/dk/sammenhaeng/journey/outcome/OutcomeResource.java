package dk.sammenhaeng.journey.outcome;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A citizen's outcomes over HTTP. */
@Path("/v1/citizens/{citizenId}/outcomes")
@Tag(name = "Outcomes", description = "Whether the effort made the difference")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OutcomeResource {

    private final RecordOutcome recordOutcome;
    private final Outcomes outcomes;
    private final Journeys journeys;

    OutcomeResource(RecordOutcome recordOutcome, Outcomes outcomes, Journeys journeys) {
        this.recordOutcome = recordOutcome;
        this.outcomes = outcomes;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "outcome.record",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Record what came of a plan",
            description = "Once per plan and measure, by who may read the plan. It is "
                    + "asked for on the caseworker's worklist when the plan is over, and published without the citizen. "
                    + "`investmentId` names the social investment whose effect it shows. Outcomes of episodes and "
                    + "cohorts record themselves.")
    @APIResponseSchema(value = OutcomeView.PageOf.class, responseCode = "200")
    public Response record(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OutcomeRequest request) {
        recordOutcome.record(new RecordOutcome.Command(
                citizenId,
                request.planId(),
                new RecordOutcome.Said(request.measure(), request.value()),
                request.institutionId(),
                request.investmentId(),
                request.on()));
        return view(citizenId);
    }

    @GET
    @Access(
            act = "outcome.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's outcomes",
            description =
                    "The latest first: those of the sectors whose content the caller may read; of treatment and shelter only for whom that is.")
    @APIResponseSchema(OutcomeView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return view(citizenId);
    }

    private Response view(UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new OutcomeView.PageOf(
                outcomes.of(seen).stream().map(OutcomeView::of).toList()));
    }

    /** What came of a plan. */
    record OutcomeRequest(
            @NotNull UUID planId,
            @NotBlank @Size(max = 60) @NoCpr String measure,
            @NotBlank @Size(max = 60) @NoCpr String value,
            Optional<UUID> institutionId,
            Optional<UUID> investmentId,
            @NotNull LocalDate on) {}

    /** An outcome; measureValidFrom tells by which period of its measure it was recorded. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OutcomeView(
            String measure,
            LocalDate measureValidFrom,
            String value,
            Sector sector,
            UUID basisId,
            Optional<UUID> institutionId,
            Optional<UUID> investmentId,
            LocalDate finishedOn,
            Instant recordedAt) {

        static OutcomeView of(Outcomes.Recorded recorded) {
            return new OutcomeView(
                    recorded.measure(),
                    recorded.measureValidFrom(),
                    recorded.value(),
                    recorded.sector(),
                    recorded.basisId(),
                    recorded.institutionId(),
                    recorded.investmentId(),
                    recorded.finishedOn(),
                    recorded.recordedAt());
        }

        /** All outcomes the caller may see. */
        record PageOf(List<OutcomeView> items) {}
    }
}
