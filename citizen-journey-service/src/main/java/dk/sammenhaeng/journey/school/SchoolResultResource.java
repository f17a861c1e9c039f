package dk.sammenhaeng.journey.school;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.school.KeepResults.Aimed;
import dk.sammenhaeng.journey.school.KeepResults.Noted;
import dk.sammenhaeng.journey.school.SchoolResult.Direction;
import dk.sammenhaeng.journey.school.SchoolResult.Subject;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** School results of vulnerable children over HTTP. */
@Path("/v1/citizens/{citizenId}/school-results")
@Tag(name = "School", description = "Reading and maths of vulnerable children, and the pupil plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SchoolResultResource {

    private final KeepResults keepResults;
    private final SchoolRows rows;
    private final Journeys journeys;

    SchoolResultResource(KeepResults keepResults, SchoolRows rows, Journeys journeys) {
        this.keepResults = keepResults;
        this.rows = rows;
        this.journeys = journeys;
    }

    @GET
    @Access(
            act = "school-result.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a vulnerable child's school results",
            description =
                    "Of plans whose content the caller may read, the latest first, with the signal of each plan and "
                            + "subject: OFF_TRACK where the last two results on one scale go against the target.")
    @APIResponseSchema(ResultView.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        List<UUID> readable = seen.journey().plans().stream()
                .filter(seen.relation()::mayRead)
                .map(Plan::id)
                .toList();
        List<SchoolResult> results = rows.results(seen.journey().records(), readable);
        return Reply.of(new ResultView.ListView(rows.signals(readable, results), results));
    }

    @POST
    @Path("/{planId}")
    @Access(
            act = "school-result.note",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note a school result",
            description =
                    "In reading or maths, under a plan of the caller's own sector. `scale` names the test and its scale: "
                            + "results on one scale are compared, and a higher score is better. One that goes against the target asks "
                            + "for a review of the plan. Only of a vulnerable child: by a plan under the children's act, or "
                            + "registered as VULNERABLE_YOUTH; of others 409 school-result-not-flagged.")
    @APIResponseSchema(value = ResultView.class, responseCode = "201")
    public Response note(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid ResultRequest request) {
        Noted noted = keepResults.note(
                citizenId, planId, request.subject(), request.scale(), request.score(), request.takenOn());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/school-results", new ResultView(noted.result(), noted.signal()), 0);
    }

    @PUT
    @Path("/{planId}/targets/{subject}")
    @Access(
            act = "school-result.aim",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Say which way a child's level is to go",
            description =
                    "In a subject, by a plan of the caller's own sector: IMPROVE or HOLD, with If-None-Match: * where "
                            + "there is no target yet, else with If-Match. Of a child that is not vulnerable 409 "
                            + "school-result-not-flagged.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SchoolSignal.class)))
    @APIResponse(
            responseCode = "201",
            description = "Set",
            content = @Content(schema = @Schema(implementation = SchoolSignal.class)))
    public Response aim(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @PathParam("subject") Subject subject,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid TargetRequest request) {
        Aimed aimed = keepResults.aim(
                citizenId, planId, subject, request.direction(), Optional.ofNullable(seen), "*".equals(noneMatch));
        return aimed.isNew()
                ? Reply.created(
                        "/v1/citizens/" + citizenId + "/school-results",
                        aimed.signal(),
                        aimed.signal().version())
                : Reply.of(aimed.signal(), aimed.signal().version());
    }

    /** A result. */
    record ResultRequest(
            @NotNull Subject subject,

            @NotNull @NoCpr @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.-]{0,59}")
            String scale,

            @NotNull @Digits(integer = 5, fraction = 2) BigDecimal score,
            @NotNull LocalDate takenOn) {}

    /** Which way. */
    record TargetRequest(@NotNull Direction direction) {}

    /** A result, and what the plan's results in the subject say with it. */
    record ResultView(SchoolResult result, SchoolSignal signal) {

        /** All. */
        record ListView(List<SchoolSignal> signals, List<SchoolResult> items) {}
    }
}
