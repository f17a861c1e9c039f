package dk.sammenhaeng.journey.rehabilitation;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.ComplaintRequest;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Course;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationDecision.Outcome;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Decisions on rehabilitation over HTTP. */
@Path("/v1/citizens/{citizenId}/rehabilitation-decisions")
@Tag(name = "Rehabilitation", description = "Rehabilitation before home help")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RehabilitationResource {

    private final DecideRehabilitation decideRehabilitation;
    private final RehabilitationRows rows;
    private final Journeys journeys;

    RehabilitationResource(DecideRehabilitation decideRehabilitation, RehabilitationRows rows, Journeys journeys) {
        this.decideRehabilitation = decideRehabilitation;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "rehabilitation.decide",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Decide whether rehabilitation can help",
            description = "By HEALTH. Relevant: a course is offered, and its answer asked for by `followUpOn`. Not "
                    + "relevant: with a reason. 409 rehabilitation-goes-on while an offer is open or a course runs.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201")
    public Response decide(@PathParam("citizenId") UUID citizenId, @NotNull @Valid DecisionRequest request) {
        RehabilitationDecision decision = decideRehabilitation.decide(
                citizenId,
                request.relevant(),
                request.authority(),
                request.reason(),
                request.expectedGain(),
                request.homeHelpHours());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/rehabilitation-decisions",
                DecisionView.of(decision),
                decision.version());
    }

    @GET
    @Access(
            act = "rehabilitation.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the decisions on rehabilitation",
            description = "The latest first, for who may read what HEALTH keeps of the citizen, empty to others.")
    @APIResponseSchema(DecisionView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<RehabilitationDecision> decisions = Readable.of(seen).holds(Sector.HEALTH, false)
                ? rows.of(seen.journey().records())
                : List.of();
        return Reply.of(
                new DecisionView.PageOf(decisions.stream().map(DecisionView::of).toList()));
    }

    @POST
    @Path("/{decisionId}/answers")
    @Access(
            act = "rehabilitation.answer",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note what the citizen says to the offer",
            description = "Accepted with a course that has a beginning, an end within the configured time and at least "
                    + "one goal. Who declines keeps the right to home help.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200")
    public Response answer(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("decisionId") UUID decisionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid AnswerRequest request) {
        return reply(decideRehabilitation.answer(
                citizenId,
                decisionId,
                seen,
                request.accepted(),
                request.course().map(CourseRequest::course)));
    }

    @POST
    @Path("/{decisionId}/completions")
    @Access(
            act = "rehabilitation.complete",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note that the course is completed",
            description = "With the hours of home help a week that are needed now. A course that is over is asked for "
                    + "it on the worklist, and stands in the way of no new decision.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200")
    public Response complete(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("decisionId") UUID decisionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid CompletionRequest request) {
        return reply(decideRehabilitation.complete(citizenId, decisionId, seen, request.homeHelpHours()));
    }

    @PUT
    @Path("/{decisionId}/complaint")
    @Access(
            act = "rehabilitation.complain",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note what the citizen complained of the decision",
            description = "And what came of it, by HEALTH. `reassessBy` follows from the term of the decision's day "
                    + "where it is not said; past it, the complaint is a task (complaint-not-reassessed). The version is "
                    + "sent as If-Match.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200")
    public Response complain(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("decisionId") UUID decisionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ComplaintRequest request) {
        return reply(decideRehabilitation.complain(citizenId, decisionId, seen, request));
    }

    private static Response reply(RehabilitationDecision decision) {
        return Reply.of(DecisionView.of(decision), decision.version());
    }

    /**
     * Whether it can help.
     *
     * @param authority who decides, and is complained to
     */
    record DecisionRequest(
            @NotNull Boolean relevant,
            @NotBlank @Size(max = 200) @NoCpr String authority,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> expectedGain,

            Optional<@DecimalMin("0") @DecimalMax("168") @Digits(integer = 3, fraction = 2) BigDecimal>
                    homeHelpHours) {}

    /** What the citizen says. */
    record AnswerRequest(@NotNull Boolean accepted, Optional<@Valid CourseRequest> course) {}

    /** A course; {@code to} is the first day after it. */
    record CourseRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 500) @NoCpr String> goals) {

        Course course() {
            return new Course(from, to, goals);
        }
    }

    /** What is needed now. */
    record CompletionRequest(
            Optional<@DecimalMin("0") @DecimalMax("168") @Digits(integer = 3, fraction = 2) BigDecimal>
                    homeHelpHours) {}

    /**
     * A decision; lawValidFrom tells by which period of the law.
     *
     * @param countsUntil the first day on which home help needs a new one; none while the offer is not answered
     * @param followUpOn the last day for the answer, or for what became of the course
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DecisionView(
            UUID id,
            boolean relevant,
            Optional<Outcome> outcome,
            Optional<String> reason,
            LocalDate decidedOn,
            LocalDate lawValidFrom,
            Optional<String> law,
            Optional<String> authority,
            Optional<LocalDate> complainBy,
            Optional<Complaint> complaint,
            Optional<String> expectedGain,
            Optional<Course> course,
            Optional<BigDecimal> homeHelpHours,
            Optional<BigDecimal> homeHelpHoursAfter,
            Optional<LocalDate> countsUntil,
            Optional<LocalDate> followUpOn,
            boolean overdue,
            List<String> allowedActions) {

        static DecisionView of(RehabilitationDecision decision) {
            return new DecisionView(
                    decision.id(),
                    decision.relevant(),
                    decision.outcome(),
                    decision.reason(),
                    decision.decidedOn(),
                    decision.lawValidFrom(),
                    decision.decision().law(),
                    decision.decision().authority(),
                    decision.decision().complainBy(),
                    decision.decision().complaint(),
                    decision.expectedGain(),
                    decision.course(),
                    decision.homeHelpHours(),
                    decision.homeHelpHoursAfter(),
                    decision.countsUntil(),
                    decision.followUpOn(),
                    decision.overdue(),
                    decision.allowedActions());
        }

        /** All of them. */
        record PageOf(List<DecisionView> items) {}
    }
}
