package dk.sammenhaeng.journey.rehabilitation;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Outcome;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationRows.Waiting;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers that wait for an answer and courses that wait for their outcome, of all citizens, over HTTP. */
@Path("/v1/rehabilitation-decisions")
@Tag(name = "Rehabilitation", description = "Rehabilitation before home help")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WaitingRehabilitationResource {

    private final RehabilitationRows rows;
    private final Pages pages;
    private final CurrentCaller current;
    private final Clock clock;

    WaitingRehabilitationResource(RehabilitationRows rows, Pages pages, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "rehabilitation.wait",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the offers and courses that wait for something",
            description =
                    "The first due first: OFFERED for the citizen's answer, ACCEPTED for what became of the course; "
                            + "`overdue=true` what is past its day. Of HEALTH, empty to others: its system sees all, people those "
                            + "of citizens they work with in a role that needs it; break-glass opens none.")
    @APIResponseSchema(WaitingView.class)
    public Response list(
            @QueryParam("outcome") @Nullable Outcome outcome,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @BeanParam PageQuery query) {
        Caller caller = current.caller();
        PageRequest request = pages.request(query);
        boolean keeps = Relation.sectorOf(caller).filter(Sector.HEALTH::equals).isPresent();
        Waiting filter = new Waiting(
                caller.isAny(SECTOR_SYSTEM) ? Optional.empty() : Optional.of(caller.user()),
                clock.instant(),
                Optional.ofNullable(outcome),
                Optional.ofNullable(overdue));
        Page<RehabilitationDecision> page = Page.of(
                keeps ? rows.waiting(filter, request) : List.of(),
                request,
                request.count() ? OptionalLong.of(keeps ? rows.count(filter) : 0) : OptionalLong.empty(),
                decision -> List.of(
                        decision.followUpOn().orElseThrow().toString(),
                        decision.id().toString()));
        page.items().forEach(decision -> current.touches(decision.citizenId()));
        return pages.answer(page.map(WaitingItem::of));
    }

    /**
     * A decision that waits.
     *
     * @param outcome OFFERED where the citizen's answer is awaited, ACCEPTED where what became of the course is
     */
    record WaitingItem(
            UUID decisionId,
            UUID citizenId,
            Outcome outcome,
            LocalDate decidedOn,
            LocalDate followUpOn,
            boolean overdue,
            List<String> allowedActions) {

        static WaitingItem of(RehabilitationDecision decision) {
            return new WaitingItem(
                    decision.id(),
                    decision.citizenId(),
                    decision.outcome().orElseThrow(),
                    decision.decidedOn(),
                    decision.followUpOn().orElseThrow(),
                    decision.overdue(),
                    decision.allowedActions());
        }
    }

    /** One page of what waits. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WaitingView(List<WaitingItem> items, Optional<String> next, OptionalLong total) {}
}
