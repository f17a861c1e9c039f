package dk.sammenhaeng.journey.monitoring;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.monitoring.Monitoring.Contact;
import dk.sammenhaeng.journey.monitoring.Monitoring.Group;
import dk.sammenhaeng.journey.monitoring.Monitoring.Party;
import dk.sammenhaeng.journey.monitoring.Monitoring.Responsible;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Home monitoring over HTTP. */
@Path("/v1/citizens/{citizenId}/home-monitorings")
@Tag(name = "Home monitoring", description = "Who is responsible for treatment at home, and readings that deviate")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MonitoringResource {

    private final ChangeMonitoring changeMonitoring;
    private final TakeDeviation takeDeviation;
    private final MonitoringRows rows;
    private final Journeys journeys;
    private final Pages pages;

    MonitoringResource(
            ChangeMonitoring changeMonitoring,
            TakeDeviation takeDeviation,
            MonitoringRows rows,
            Journeys journeys,
            Pages pages) {
        this.changeMonitoring = changeMonitoring;
        this.takeDeviation = takeDeviation;
        this.rows = rows;
        this.journeys = journeys;
        this.pages = pages;
    }

    @POST
    @Access(
            act = "home-monitoring.begin",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Begin home monitoring",
            description = "By HEALTH or PSYCHIATRY, under one of its plans: for which group of patients, who has the "
                    + "responsibility for treatment, what the citizen does alone, and whom to call. One of a group goes on "
                    + "at a time.")
    @APIResponseSchema(value = MonitoringView.class, responseCode = "201")
    public Response begin(@PathParam("citizenId") UUID citizenId, @NotNull @Valid MonitoringRequest request) {
        Monitoring monitoring = changeMonitoring.begin(request.command(citizenId));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/home-monitorings/" + monitoring.id(),
                MonitoringView.of(monitoring),
                monitoring.version());
    }

    @GET
    @Access(
            act = "home-monitoring.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's home monitoring",
            description = "What goes on first; of plans whose content the caller may read. `open` chooses.")
    @APIResponseSchema(MonitoringView.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @QueryParam("open") @Nullable Boolean open) {
        return Reply.of(new MonitoringView.ListView(readable(journeys.seen(citizenId)).stream()
                .filter(one -> open == null || one.isOpen() == open)
                .map(MonitoringView::of)
                .toList()));
    }

    @POST
    @Path("/{monitoringId}/endings")
    @Access(
            act = "home-monitoring.end",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "End home monitoring", description = "On its last day; the version is sent as If-Match.")
    @APIResponseSchema(value = MonitoringView.class, responseCode = "200")
    public Response end(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("monitoringId") UUID monitoringId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid EndRequest request) {
        Monitoring monitoring = changeMonitoring.end(citizenId, monitoringId, seen, request.on());
        return Reply.of(MonitoringView.of(monitoring), monitoring.version());
    }

    @POST
    @Path("/{monitoringId}/deviations")
    @Access(
            act = "home-monitoring.deviate",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Tell that a reading deviated",
            description =
                    "Of which kind and when, and never what was measured. `readingId` is the reading's own: the same "
                            + "one again changes nothing. It asks for a review of the plan, once while one is open; the answer "
                            + "names who is responsible and whom to call.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = DeviationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known since before",
            content = @Content(schema = @Schema(implementation = DeviationView.class)))
    public Response deviate(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("monitoringId") UUID monitoringId,
            @NotNull @Valid DeviationRequest request) {
        TakeDeviation.Taken taken =
                takeDeviation.take(citizenId, monitoringId, request.readingId(), request.kind(), request.at());
        DeviationView view = new DeviationView(
                taken.deviation().id(),
                taken.deviation().readingId(),
                taken.deviation().review(),
                taken.monitoring().responsible(),
                taken.monitoring().contact());
        return taken.first()
                ? Reply.created(
                        "/v1/citizens/" + citizenId + "/home-monitorings/" + monitoringId + "/deviations", view, 0)
                : Reply.of(view);
    }

    @GET
    @Path("/{monitoringId}/deviations")
    @Access(
            act = "home-monitoring.list-deviations",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "List readings that deviated", description = "The latest first; for who may read the plan.")
    @APIResponseSchema(Deviation.PageOf.class)
    public Response deviations(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("monitoringId") UUID monitoringId,
            @BeanParam PageQuery query) {
        Monitoring monitoring = readable(journeys.seen(citizenId)).stream()
                .filter(one -> one.id().equals(monitoringId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                rows.deviations(monitoring.id(), request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.at().toString(), one.id().toString())));
    }

    private List<Monitoring> readable(Journeys.Seen seen) {
        return rows.of(seen.journey()).stream()
                .filter(one -> seen.journey()
                        .plan(one.planId())
                        .filter(seen.relation()::mayRead)
                        .isPresent())
                .toList();
    }

    /** What begins. */
    record MonitoringRequest(
            @NotNull UUID planId,
            @NotNull Group patientGroup,
            @NotNull @Valid ResponsibleRequest responsible,
            @NotBlank @Size(max = 1000) @NoCpr String citizenDoes,
            @NotNull @Valid ContactRequest contact,
            @NotNull LocalDate from) {

        ChangeMonitoring.Command command(UUID citizenId) {
            return new ChangeMonitoring.Command(
                    citizenId,
                    planId,
                    patientGroup,
                    new Responsible(responsible.party(), responsible.name(), responsible.phone()),
                    citizenDoes,
                    new Contact(contact.name(), contact.phone()),
                    from);
        }
    }

    /** Who has the responsibility for treatment. */
    record ResponsibleRequest(
            @NotNull Party party,
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotBlank @Size(max = 30) @NoCpr String phone) {}

    /** Whom to call. */
    record ContactRequest(
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotBlank @Size(max = 30) @NoCpr String phone) {}

    /** The last day. */
    record EndRequest(@NotNull LocalDate on) {}

    /** A reading that deviated. */
    record DeviationRequest(
            @NotBlank @Size(max = 100) @NoCpr String readingId,
            Deviation.@NotNull Kind kind,
            @NotNull Instant at) {}

    /**
     * What became of it.
     *
     * @param review whether it asked for a review of the plan
     */
    record DeviationView(
            UUID id, String readingId, Deviation.Review review, Responsible responsible, Contact contact) {}

    /** Home monitoring. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MonitoringView(
            UUID id,
            UUID planId,
            Sector sector,
            Group patientGroup,
            Responsible responsible,
            String citizenDoes,
            Contact contact,
            LocalDate from,
            Optional<LocalDate> to,
            long version,
            List<String> allowedActions) {

        static MonitoringView of(Monitoring one) {
            return new MonitoringView(
                    one.id(),
                    one.planId(),
                    one.sector(),
                    one.patientGroup(),
                    one.responsible(),
                    one.citizenDoes(),
                    one.contact(),
                    one.from(),
                    one.to(),
                    one.version(),
                    one.isOpen() ? List.of("deviations", "endings") : List.of("deviations"));
        }

        /** All. */
        record ListView(List<MonitoringView> items) {}
    }
}
