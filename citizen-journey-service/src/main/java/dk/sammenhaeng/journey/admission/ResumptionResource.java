package dk.sammenhaeng.journey.admission;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.admission.Resumption.State;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is to be resumed after a citizen's stay, over HTTP. */
@Path("/v1/citizens/{citizenId}/resumptions")
@Tag(name = "Admission", description = "Stays at hospital, and what is resumed after them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ResumptionResource {

    private final DecideResumption decideResumption;
    private final Journeys journeys;

    ResumptionResource(DecideResumption decideResumption, Journeys journeys) {
        this.decideResumption = decideResumption;
        this.journeys = journeys;
    }

    @GET
    @Access(
            act = "resumption.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List what a citizen's stays have paused",
            description =
                    "What is still to be decided first, with who must start it; of plans whose content the caller "
                            + "may read. `state` and `stayId` choose.")
    @APIResponseSchema(ResumptionView.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("state") @Nullable State state,
            @QueryParam("stayId") @Nullable UUID stayId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new ResumptionView.PageOf(
                decideResumption.readable(seen).stream()
                        .filter(one -> state == null || one.state() == state)
                        .filter(one -> stayId == null || one.stayId().equals(stayId))
                        .map(one -> view(one, seen))
                        .toList(),
                Optional.empty(),
                OptionalLong.empty()));
    }

    @POST
    @Path("/{resumptionId}/decisions")
    @Access(
            act = "resumption.decide",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Decide whether a paused action is resumed",
            description =
                    "By its own sector, once the citizen is home. What is resumed has a day, today where none is said; "
                            + "what is not needs a reason. With the last one the sector's task is done. The version is in "
                            + "the list; send it as If-Match.")
    @APIResponseSchema(value = ResumptionView.class, responseCode = "200")
    public Response decide(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("resumptionId") UUID resumptionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid DecisionRequest request) {
        Resumption decided = decideResumption.decide(new DecideResumption.Command(
                citizenId, resumptionId, seen, request.resume(), request.startsOn(), request.reason()));
        return Reply.of(view(decided, journeys.seen(citizenId)), decided.version());
    }

    private static ResumptionView view(Resumption one, Journeys.Seen seen) {
        Relation relation = seen.relation();
        boolean knowsUnit =
                seen.journey().plan(one.planId()).filter(relation::mayKnowUnit).isPresent();
        boolean decides = relation.mayAct()
                && relation.worksFor().filter(one.sector()::equals).isPresent();
        return ResumptionView.of(one, knowsUnit, decides);
    }

    /** What is decided. */
    record DecisionRequest(
            @NotNull Boolean resume,
            Optional<LocalDate> startsOn,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {}
}
