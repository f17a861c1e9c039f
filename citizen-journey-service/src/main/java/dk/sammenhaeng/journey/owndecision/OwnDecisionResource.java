package dk.sammenhaeng.journey.owndecision;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.owndecision.MeasureTypes.MeasureType;
import dk.sammenhaeng.journey.owndecision.OwnDecision.Way;
import dk.sammenhaeng.platform.access.Access;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What citizens decide themselves, over HTTP. */
@Path("/v1/citizens/{citizenId}/own-decisions")
@Tag(name = "Own decisions", description = "What citizens decide themselves about measures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwnDecisionResource {

    private final OwnDecisions decisions;
    private final MeasureTypes types;
    private final Journeys journeys;
    private final DanishCalendar calendar;

    OwnDecisionResource(OwnDecisions decisions, MeasureTypes types, Journeys journeys, DanishCalendar calendar) {
        this.decisions = decisions;
        this.types = types;
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @POST
    @Access(
            act = "own-decision.record",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Record what a citizen decided themself",
            description =
                    "About an action of a plan whose content the caller may read, in the citizen's words: what there was to "
                            + "decide, what was decided, and whether ALONE or WITH_SUPPORT. Where there was a list of options, it is kept: what "
                            + "was decided is one of them, with the citizen's reason. It is written once; another one follows.")
    @APIResponseSchema(value = OwnDecision.class, responseCode = "201")
    public Response record(@PathParam("citizenId") UUID citizenId, @NotNull @Valid DecisionRequest request) {
        OwnDecision decision = decisions.record(
                citizenId,
                request.actionId(),
                new OwnDecisions.Words(request.about(), request.options(), request.decided(), request.reason()),
                request.way(),
                request.decidedOn());
        return Reply.created("/v1/citizens/" + citizenId + "/own-decisions", decision, 0);
    }

    @GET
    @Access(
            act = "own-decision.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List what a citizen decided themself",
            description =
                    "About plans whose content the caller may read, the latest first; `missing` names the actions that "
                            + "run today, of a type with ownDecision (GET /v1/measure-types), about which nothing was decided yet.")
    @APIResponseSchema(DecisionsView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        LocalDate today = calendar.today();
        List<Plan> readable =
                seen.journey().plans().stream().filter(seen.relation()::mayRead).toList();
        List<OwnDecision> items =
                decisions.of(seen.journey(), readable.stream().map(Plan::id).toList());
        Set<UUID> decided = items.stream().map(OwnDecision::actionId).collect(Collectors.toSet());
        Set<String> asking = types.all(true).stream()
                .filter(type -> type.ownDecision() && type.holdsOn(today))
                .map(MeasureType::code)
                .collect(Collectors.toSet());
        List<UUID> missing = readable.stream()
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> action.runsOn(today) && asking.contains(action.kind()))
                .map(Action::id)
                .filter(id -> !decided.contains(id))
                .toList();
        return Reply.of(new DecisionsView(items, missing));
    }

    /** What there was to decide, and what was decided. */
    record DecisionRequest(
            @NotNull UUID actionId,
            @NotBlank @Size(max = 500) @NoCpr String about,
            Optional<@Size(min = 2, max = 20) List<@NotBlank @Size(max = 2000) @NoCpr String>> options,
            @NotBlank @Size(max = 2000) @NoCpr String decided,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason,
            @NotNull Way way,
            @NotNull LocalDate decidedOn) {}

    /** All, and the actions without one. */
    record DecisionsView(List<OwnDecision> items, List<UUID> missing) {}
}
