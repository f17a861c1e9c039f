package dk.sammenhaeng.journey.worklist;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.worklist.Worklist.Scope;
import dk.sammenhaeng.journey.worklist.WorklistItem.CitizenConcerned;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's worklist over HTTP. */
@Path("/v1/worklist")
@Tag(name = "Worklist", description = "What waits for the caller, by cause")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WorklistResource {

    private final Worklist worklist;
    private final Pages pages;
    private final CurrentCaller current;
    private final Language language;
    private final WorklistSettings settings;
    private final Clock clock;

    WorklistResource(
            Worklist worklist,
            Pages pages,
            CurrentCaller current,
            Language language,
            WorklistSettings settings,
            Clock clock) {
        this.worklist = worklist;
        this.pages = pages;
        this.current = current;
        this.language = language;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "worklist.read",
            roles = {COORDINATOR, CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read the caller's worklist",
            description =
                    "The most urgent first: what the rules found, and what others ask for (a transition or a journey to "
                            + "take over, a transition that was refused, a proposal or a correction to answer, a promise to "
                            + "keep, a checklist to finish, a task of the team, what to take up again after a coordinated "
                            + "plan, a notice to read, what came of a plan that is over). Findings with one cause are one "
                            + "item: an intake stop at an institution is one "
                            + "task that lists the citizens. `scope=UNIT` shows a leader the work of the units they "
                            + "lead, by cause and never by employee; `overdue=true` what should have been done; "
                            + "`fromLoad=true`, instead of the work, what a first load found and nobody has taken up.")
    @APIResponseSchema(WorklistItem.PageOf.class)
    public Response list(
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("scope") @DefaultValue("MINE") Whose scope,
            @QueryParam("unitId") @Nullable UUID unitId,
            @QueryParam("fromLoad") boolean fromLoad,
            @BeanParam PageQuery query) {
        Page<WorklistItem> page = worklist.page(
                scope(scope, unitId),
                Relation.sectorOf(current.caller()),
                when(),
                filter(rule, severity, sector, overdue, fromLoad),
                pages.request(query));
        page.items().stream()
                .flatMap(item -> item.citizens().stream())
                .map(CitizenConcerned::citizenId)
                .forEach(current::touches);
        return pages.answer(page.map(item -> item.titled(title(item))));
    }

    @GET
    @Path("/counts")
    @Access(
            act = "worklist.count",
            roles = {COORDINATOR, CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Count the caller's worklist by rule",
            description = "Tasks and the findings in them; apart from them, in fromLoad, what a load brought.")
    @APIResponseSchema(RuleCount.PageOf.class)
    public Response counts(
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("overdue") boolean overdue,
            @QueryParam("scope") @DefaultValue("MINE") Whose scope,
            @QueryParam("unitId") @Nullable UUID unitId) {
        Worklist.Filter work = filter(rule, severity, sector, overdue, false);
        return Reply.of(new RuleCount.PageOf(
                worklist.counts(scope(scope, unitId), when(), work),
                worklist.counts(scope(scope, unitId), when(), work.ofLoads())));
    }

    private Worklist.When when() {
        Instant now = clock.instant();
        LocalDate today = DanishCalendar.dayOf(now);
        return new Worklist.When(
                now,
                today,
                today.plus(settings.promisesAhead()),
                settings.correctionDays(),
                today.minus(settings.outcomesAskedFor()));
    }

    private Scope scope(Whose whose, @Nullable UUID unitId) {
        String user = current.caller().user();
        return switch (whose) {
            case MINE -> new Scope.Mine(user);
            case UNIT -> new Scope.OfUnits(user, Optional.ofNullable(unitId));
        };
    }

    private Worklist.Filter filter(
            @Nullable String rule,
            @Nullable Severity severity,
            @Nullable Sector sector,
            boolean overdue,
            boolean fromLoad) {
        return new Worklist.Filter(
                Optional.ofNullable(rule),
                Optional.ofNullable(severity),
                Optional.ofNullable(sector),
                overdue ? Optional.of(DanishCalendar.dayOf(clock.instant())) : Optional.empty(),
                fromLoad);
    }

    private String title(WorklistItem item) {
        return language.text(
                switch (item.kind()) {
                    case FINDING -> "rule." + item.rule() + ".title";
                    case TASK -> "task." + item.rule() + ".title";
                });
    }

    /** Whose work: the caller's own, or that of the units the caller leads. */
    public enum Whose {
        MINE,
        UNIT
    }
}
