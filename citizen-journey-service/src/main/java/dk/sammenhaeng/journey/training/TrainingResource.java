package dk.sammenhaeng.journey.training;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.training.HomeTraining.ToldBy;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Training at home over HTTP. */
@Path("/v1/citizens/{citizenId}/home-trainings")
@Tag(name = "Home training", description = "How often training at home is planned, and how often it was done")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrainingResource {

    private final KeepTraining keepTraining;
    private final TrainingRows rows;
    private final Journeys journeys;
    private final DanishCalendar calendar;

    TrainingResource(KeepTraining keepTraining, TrainingRows rows, Journeys journeys, DanishCalendar calendar) {
        this.keepTraining = keepTraining;
        this.rows = rows;
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @PUT
    @Path("/{actionId}")
    @Access(
            act = "home-training.plan",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Plan how often a citizen trains at home",
            description =
                    "For an action of the caller's own sector, with If-None-Match: * where nothing is planned yet, "
                            + "else with If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = TrainingView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(schema = @Schema(implementation = TrainingView.class)))
    public Response plan(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid TrainingRequest request) {
        KeepTraining.Planned planned = keepTraining.plan(new KeepTraining.Command(
                citizenId,
                actionId,
                request.sessionsPerWeek(),
                request.from(),
                Optional.ofNullable(seen),
                "*".equals(noneMatch)));
        TrainingView view = TrainingView.of(planned.training(), List.of());
        long version = planned.training().version();
        return planned.isNew()
                ? Reply.created("/v1/citizens/" + citizenId + "/home-trainings/" + actionId, view, version)
                : Reply.of(view, version);
    }

    @POST
    @Path("/{actionId}/sessions")
    @Access(
            act = "home-training.perform",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Tell that a session was performed",
            description =
                    "By a sensor, the citizen or staff. `sessionId` is the session's own: the same one again changes "
                            + "nothing, and a late one counts in the week of its day.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known since before",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response perform(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("actionId") UUID actionId,
            @NotNull @Valid SessionRequest request) {
        boolean first = keepTraining.perform(citizenId, actionId, request.sessionId(), request.on(), request.toldBy());
        SessionView view = new SessionView(request.sessionId(), request.on(), request.toldBy());
        return first ? Reply.created("/v1/citizens/" + citizenId + "/home-trainings", view, 0) : Reply.of(view);
    }

    @GET
    @Access(
            act = "home-training.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's training at home, planned against performed",
            description = "Of plans whose content the caller may read, week by week, the running week last.")
    @APIResponseSchema(TrainingView.ListView.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("weeks") @DefaultValue("4") @Min(1) @Max(52) int weeks) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<HomeTraining> readable = rows.of(seen.journey()).stream()
                .filter(one -> seen.journey()
                        .plan(one.planId())
                        .filter(seen.relation()::mayRead)
                        .isPresent())
                .toList();
        LocalDate thisWeek = calendar.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = thisWeek.minusWeeks(weeks - 1L);
        List<TrainingRows.Week> performed =
                rows.weeks(readable.stream().map(HomeTraining::id).toList(), first);
        return Reply.of(new TrainingView.ListView(readable.stream()
                .map(training -> TrainingView.of(training, weeks(training, performed, first, thisWeek)))
                .toList()));
    }

    private static List<WeekView> weeks(
            HomeTraining training, List<TrainingRows.Week> performed, LocalDate first, LocalDate last) {
        return Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .filter(monday -> monday.plusDays(6).isAfter(training.from())
                        || monday.plusDays(6).equals(training.from()))
                .map(monday -> new WeekView(
                        monday,
                        training.sessionsPerWeek(),
                        performed.stream()
                                .filter(week -> week.trainingId().equals(training.id())
                                        && week.monday().equals(monday))
                                .mapToInt(TrainingRows.Week::performed)
                                .sum()))
                .toList();
    }

    /** How often. */
    record TrainingRequest(
            @NotNull @Min(1) @Max(50) Integer sessionsPerWeek,
            @NotNull LocalDate from) {}

    /** A session that was performed. */
    record SessionRequest(
            @NotBlank @Size(max = 100) @NoCpr String sessionId,
            @NotNull LocalDate on,
            @NotNull ToldBy toldBy) {}

    /** A session. */
    record SessionView(String sessionId, LocalDate on, ToldBy toldBy) {}

    /** A week: how many sessions are planned, and how many were performed. */
    record WeekView(LocalDate monday, int planned, int performed) {}

    /** Training at home. */
    record TrainingView(
            UUID planId,
            UUID actionId,
            Sector sector,
            int sessionsPerWeek,
            LocalDate from,
            long version,
            List<WeekView> weeks) {

        static TrainingView of(HomeTraining one, List<WeekView> weeks) {
            return new TrainingView(
                    one.planId(),
                    one.actionId(),
                    one.sector(),
                    one.sessionsPerWeek(),
                    one.from(),
                    one.version(),
                    weeks);
        }

        /** All. */
        record ListView(List<TrainingView> items) {}
    }
}
