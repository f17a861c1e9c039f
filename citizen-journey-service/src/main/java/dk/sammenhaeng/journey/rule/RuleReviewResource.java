package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reviews of rules over HTTP. */
@Path("/v1/rule-reviews")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RuleReviewResource {

    private final RuleReviewRows rows;
    private final ReviewRule reviewRule;
    private final Pages pages;

    RuleReviewResource(RuleReviewRows rows, ReviewRule reviewRule, Pages pages) {
        this.rows = rows;
        this.reviewRule = reviewRule;
        this.pages = pages;
    }

    @GET
    @Access(
            act = "rule-review.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "List the reviews of the municipality's rules",
            description = "The latest first, of all rules or of one: what was found out and decided, and how often the "
                    + "rule's findings had been dismissed by then.")
    @APIResponseSchema(RuleReviewsView.class)
    public Response list(@QueryParam("rule") @Nullable @NoCpr String rule, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        List<RuleReview> found = rows.of(Optional.ofNullable(rule), request);
        return pages.answer(Page.of(
                found,
                request,
                OptionalLong.empty(),
                review -> List.of(review.reviewId().toString())));
    }

    @POST
    @Access(act = "rule-review.record", roles = ADMINISTRATION)
    @Operation(
            summary = "Record that a rule was looked at",
            description =
                    "What its owner found out and decided. The rule is no longer marked for review in /v1/rules, "
                            + "until its findings are dismissed as often again. Another threshold is decided at the rule itself.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = RuleReview.class)))
    public Response record(@NotNull @Valid RuleReviewRequest request) {
        RuleReview review = reviewRule.review(request.rule(), request.assessment(), request.decision());
        return Response.created(URI.create("/v1/rule-reviews?rule=" + review.rule()))
                .entity(review)
                .build();
    }

    /** The rule, what was found out about it, and what was decided. */
    record RuleReviewRequest(
            @NotBlank @Size(max = 100) @NoCpr String rule,
            @NotBlank @Size(max = 2000) @NoCpr String assessment,
            @NotNull RuleReview.Decision decision) {}

    /** One page of reviews. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RuleReviewsView(List<RuleReview> items, Optional<String> next, OptionalLong total) {}
}
