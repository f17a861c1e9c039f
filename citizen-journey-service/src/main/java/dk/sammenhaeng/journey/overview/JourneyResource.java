package dk.sammenhaeng.journey.overview;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.coordinator.CoordinatorSettings;
import dk.sammenhaeng.journey.history.AsOf;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.overview.JourneyThen.ConsentThen;
import dk.sammenhaeng.journey.overview.JourneyView.CoordinatorView;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.view.ConflictView;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The journey over HTTP. */
@Path("/v1/citizens/{citizenId}/journey")
@Tag(name = "Journey", description = "All sectors' plans around one citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JourneyResource {

    private final Journeys journeys;
    private final Language language;
    private final CurrentCaller current;
    private final Sql sql;
    private final Clock clock;
    private final Period changesCountedOver;

    JourneyResource(
            Journeys journeys,
            Language language,
            CurrentCaller current,
            Sql sql,
            Clock clock,
            CoordinatorSettings settings) {
        this.journeys = journeys;
        this.language = language;
        this.current = current;
        this.sql = sql;
        this.clock = clock;
        this.changesCountedOver = settings.changesCountedOver();
    }

    @GET
    @Access(
            act = "journey.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read the coordinated view of a citizen",
            description =
                    "Each plan as far as the caller may see it, with the ground in seenBy: content of what is the "
                            + "caller's own, and by consent, law or break-glass; else only that it exists and whom to call; a "
                            + "plan whose existence is a secret not at all. caseworkers tells how often somebody else became "
                            + "responsible for a plan or for the whole over the configured time (12 months). With asOf the whole as it was known then, as far as it has "
                            + "a history, in `around` also consent, team, coordinated plans, transitions under way, "
                            + "episodes, benefits, the last contact, the next step, pauses and life events. Who may see it is decided "
                            + "by today's rights. What keeps no history is not shown: name, address protection, the "
                            + "coordinator's phone and deputy, a transition's receiver before it accepted, milestones.")
    @APIResponseSchema(JourneyView.class)
    public Response read(
            @PathParam("citizenId") UUID citizenId,
            @Parameter(description = AsOf.MEANING) @QueryParam("asOf") @Nullable AsOf asOf) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(asOf == null ? now(seen) : then(seen, asOf));
    }

    private JourneyView now(Journeys.Seen seen) {
        Journey journey = seen.journey();
        return view(
                seen,
                journey,
                journey.coordinator().map(CoordinatorView::of),
                seen.relation().consented(),
                Optional.empty(),
                Optional.empty());
    }

    private JourneyView then(Journeys.Seen seen, AsOf asOf) {
        JourneyThen then = JourneyThen.read(sql, seen.journey().records(), asOf.at());
        return view(
                seen,
                seen.journey().with(then.plans(), then.conflicts()),
                then.coordinator().map(CoordinatorView::of),
                then.consent().filter(ConsentThen::holds).isPresent(),
                Optional.of(asOf.at()),
                Optional.of(Around.of(then, seen, current.caller())));
    }

    private JourneyView view(
            Journeys.Seen seen,
            Journey journey,
            Optional<CoordinatorView> coordinator,
            boolean sharing,
            Optional<Instant> asOf,
            Optional<Around> around) {
        Relation relation = seen.relation();
        Instant at = asOf.orElseGet(clock::instant);
        return new JourneyView(
                journey.citizenId(),
                journey.givenName(),
                journey.familyName(),
                coordinator,
                sharing,
                CaseworkersView.of(
                        DanishCalendar.dayOf(at).minus(changesCountedOver), at, journey, coordinator, relation),
                plans(seen, journey, asOf),
                journey.conflicts().stream()
                        .filter(conflict -> conflict.isOpen() && relation.mayKnow(conflict, journey))
                        .map(conflict -> ConflictView.of(conflict, journey, relation, language))
                        .toList(),
                asOf,
                around,
                allowedActions(relation));
    }

    private List<PlanView> plans(Journeys.Seen seen, Journey journey, Optional<Instant> asOf) {
        List<PlanView> plans = PlanView.all(journey, seen.journey(), seen.relation());
        Set<UUID> waiting = journey.waitingOn(DanishCalendar.dayOf(clock.instant()), seen.relation());
        return asOf.isPresent()
                ? plans
                : plans.stream().map(plan -> plan.waiting(waiting)).toList();
    }

    /** Named as the sub-resources that take them, for this caller's roles and relation. */
    private List<String> allowedActions(Relation relation) {
        Caller caller = current.caller();
        Map<String, Boolean> allowed = new LinkedHashMap<>();
        allowed.put("coordinator", caller.isAny(COORDINATOR) && relation.coordinator());
        allowed.put("consent", caller.isAny(COORDINATOR, CASEWORKER) && relation.mayAct());
        allowed.put("team", caller.isAny(COORDINATOR) && relation.coordinator());
        allowed.put("sector-plans", relation.worksFor().isPresent() && relation.mayAct());
        return allowed.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }
}
