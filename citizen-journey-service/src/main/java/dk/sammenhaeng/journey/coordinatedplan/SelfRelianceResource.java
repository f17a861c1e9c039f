package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.coordinatedplan.SelfReliance.Moment;
import dk.sammenhaeng.journey.coordinatedplan.SelfReliance.Scale;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Self-reliance over HTTP. */
@Path("/v1/citizens/{citizenId}/coordinated-plans/{planId}/self-reliance")
@Tag(name = "Assent", description = "What the citizen says to the plan, and how well the citizen manages alone")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SelfRelianceResource {

    private final StateSelfReliance stateSelfReliance;
    private final ReadPlan readPlan;
    private final SayingRows rows;
    private final CoordinatedPlanSettings settings;
    private final DanishCalendar calendar;

    SelfRelianceResource(
            StateSelfReliance stateSelfReliance,
            ReadPlan readPlan,
            SayingRows rows,
            CoordinatedPlanSettings settings,
            DanishCalendar calendar) {
        this.stateSelfReliance = stateSelfReliance;
        this.readPlan = readPlan;
        this.rows = rows;
        this.settings = settings;
        this.calendar = calendar;
    }

    @POST
    @Access(
            act = "self-reliance.state",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note how well the citizen manages alone",
            description = "From 1 to the configured highest (5), at the start, at reviews and at the end. Nothing is "
                    + "stopped because of it.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = SelfReliance.class)))
    public Response state(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid SelfRelianceRequest request) {
        SelfReliance said = stateSelfReliance.state(new StateSelfReliance.Command(
                citizenId, planId, request.moment(), request.score(), request.words(), request.statedOn()));
        return Reply.created(path(citizenId, planId) + "/self-reliance", said, 0);
    }

    @GET
    @Access(
            act = "self-reliance.list",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List how well the citizen has managed alone",
            description = "The first look first, with the scale, and in `asked` the look that nobody has noted: at the "
                    + "start of an active plan, when a joint goal is to be followed up or a plan reviewed after "
                    + "the last look, and at the end of a closed plan. It is on the coordinator's worklist.")
    @APIResponseSchema(SelfReliance.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @PathParam("planId") UUID planId) {
        CoordinatedPlan plan = readPlan.open(citizenId, planId).latest().plan();
        List<SelfReliance> looks = rows.selfReliance(plan.id());
        return Reply.of(new SelfReliance.PageOf(
                looks, asked(plan, looks), new Scale(StateSelfReliance.LOWEST, settings.highestSelfReliance())));
    }

    private List<Moment> asked(CoordinatedPlan plan, List<SelfReliance> looks) {
        return switch (plan.status()) {
            case DRAFT, DECLINED, WITHDRAWN -> List.of();
            case ACTIVE ->
                isNoted(Moment.START, looks)
                        ? rows.reviewToNote(plan.id(), calendar.today()).stream()
                                .map(day -> Moment.REVIEW)
                                .toList()
                        : List.of(Moment.START);
            case CLOSED -> isNoted(Moment.END, looks) ? List.of() : List.of(Moment.END);
        };
    }

    private static boolean isNoted(Moment moment, List<SelfReliance> looks) {
        return looks.stream().anyMatch(look -> look.moment() == moment);
    }

    private static String path(UUID citizenId, UUID planId) {
        return CoordinatedPlanResource.PATH + citizenId + "/coordinated-plans/" + planId;
    }

    /** How well the citizen manages alone. */
    record SelfRelianceRequest(
            @NotNull Moment moment,
            @NotNull Integer score,
            Optional<@Size(min = 1, max = 2000) @NoCpr String> words,
            @NotNull LocalDate statedOn) {}
}
