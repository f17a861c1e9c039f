package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.journey.rule.ThresholdRows.Decision;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rule catalogue over HTTP (X6): every automatic rule is published with threshold, owner and reason. */
@Path("/v1/rules")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RuleResource {

    private final RuleViews views;
    private final ThresholdRows rows;
    private final DecideThreshold decideThreshold;
    private final DanishCalendar calendar;

    RuleResource(RuleViews views, ThresholdRows rows, DecideThreshold decideThreshold, DanishCalendar calendar) {
        this.views = views;
        this.rows = rows;
        this.decideThreshold = decideThreshold;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "rule.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "List the consistency rules",
            description =
                    "Each with title, severity, owner, ground, law with validity and the change of law that brought it, the thresholds that hold in the "
                            + "municipality on the day (today without asOf), what solves its findings, and the share of them "
                            + "that people dismissed, in Danish or English. reviewNeeded marks a rule whose share is so "
                            + "high that its owner must look at it; a review (/v1/rule-reviews) clears the mark until "
                            + "its findings are dismissed as often again.")
    @APIResponseSchema(RuleView.PageOf.class)
    public Response list(@QueryParam("asOf") @Nullable LocalDate asOf) {
        return Reply.of(new RuleView.PageOf(views.of(RuleBook.RULES, day(asOf))));
    }

    @GET
    @Path("/{ruleId}")
    @Access(
            act = "rule.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Read a consistency rule",
            description = "As in the list, with what holds on the day (today without asOf).")
    @APIResponseSchema(RuleView.class)
    public Response read(@PathParam("ruleId") @NoCpr String ruleId, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return Reply.of(views.of(List.of(rule(ruleId)), day(asOf)).getFirst());
    }

    @GET
    @Path("/{ruleId}/thresholds/{key}")
    @Access(
            act = "rule-threshold.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Read a rule's threshold with its history",
            description = "What holds today, what may be decided, and every decision with day, reason and who decided.")
    @APIResponseSchema(ThresholdView.class)
    public Response threshold(@PathParam("ruleId") @NoCpr String ruleId, @PathParam("key") @NoCpr String key) {
        Rule rule = rule(ruleId);
        return answer(rule, threshold(rule, key));
    }

    @PUT
    @Path("/{ruleId}/thresholds/{key}")
    @Access(act = "rule-threshold.decide", roles = ADMINISTRATION)
    @Operation(
            summary = "Decide a rule's threshold from a day on",
            description = "Adds a decision to the history, and every citizen is looked at anew when it begins to hold. "
                    + "If-Match names the number of decisions seen, 0 before the first.")
    @APIResponseSchema(value = ThresholdView.class, responseCode = "200")
    public Response decide(
            @PathParam("ruleId") @NoCpr String ruleId,
            @PathParam("key") @NoCpr String key,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ThresholdRequest request) {
        Rule rule = rule(ruleId);
        Threshold threshold = threshold(rule, key);
        decideThreshold.decide(
                rule,
                threshold,
                seen,
                new DecideThreshold.Command(request.value(), request.validFrom(), request.reason()));
        return answer(rule, threshold);
    }

    private Response answer(Rule rule, Threshold threshold) {
        List<Decision> history = rows.history(rule, threshold);
        return Reply.of(views.of(rule, threshold, history), history.size());
    }

    private LocalDate day(@Nullable LocalDate asOf) {
        return Optional.ofNullable(asOf).orElseGet(calendar::today);
    }

    private static Rule rule(String id) {
        return RuleBook.find(id).orElseThrow(Refusal::notFound);
    }

    private static Threshold threshold(Rule rule, String key) {
        return rule.threshold(key).orElseThrow(Refusal::notFound);
    }

    /** The value, the first day it holds, and why. */
    record ThresholdRequest(
            @NotNull @Digits(integer = 5, fraction = 2) BigDecimal value,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
