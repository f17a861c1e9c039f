package dk.sammenhaeng.journey.coordinator;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinator.AppointCoordinator.Command;
import dk.sammenhaeng.journey.coordinator.AppointCoordinator.Result;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The coordinator of a journey over HTTP. */
@Path("/v1/citizens/{citizenId}/coordinator")
@Tag(name = "Coordinator", description = "The one person who holds a journey together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoordinatorResource {

    private final AppointCoordinator appointCoordinator;
    private final CoordinationRepository coordinations;
    private final Terms terms;
    private final Journeys journeys;
    private final CurrentCaller current;
    private final CoordinatorSettings settings;
    private final DanishCalendar calendar;

    CoordinatorResource(
            AppointCoordinator appointCoordinator,
            CoordinationRepository coordinations,
            Terms terms,
            Journeys journeys,
            CurrentCaller current,
            CoordinatorSettings settings,
            DanishCalendar calendar) {
        this.appointCoordinator = appointCoordinator;
        this.coordinations = coordinations;
        this.terms = terms;
        this.journeys = journeys;
        this.current = current;
        this.settings = settings;
        this.calendar = calendar;
    }

    @PUT
    @Access(
            act = "coordinator.appoint",
            roles = {COORDINATOR, ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Appoint the coordinator",
            description =
                    "With If-None-Match: * where there is none yet, else with If-Match. Administration, and the leader "
                            + "of a unit with a plan here, name anybody. A coordinator with a relation to the citizen, or "
                            + "who holds an entry of theirs, takes a journey that nobody holds; 403 "
                            + "coordinator-not-yours-to-name for anything more. Who holds it changes phone and deputy; "
                            + "another person gets it by hand-overs (409 coordinator-changes-by-hand-over).")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CoordinatorView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Appointed",
            content = @Content(schema = @Schema(implementation = CoordinatorView.class)))
    public Response appoint(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid PersonRequest request) {
        Result result = appointCoordinator.appoint(
                new Command(citizenId, request.person(), Optional.ofNullable(seen), "*".equals(noneMatch)));
        CoordinatorView view = CoordinatorView.of(result.coordination());
        long version = result.coordination().version();
        return result.isNew()
                ? Reply.created("/v1/citizens/" + citizenId + "/coordinator", view, version)
                : Reply.of(view, version);
    }

    @GET
    @Access(
            act = "coordinator.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(summary = "Read the coordinator", description = "Whom to call about the whole, and who acts meanwhile.")
    @APIResponseSchema(CoordinatorView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journey journey = current.caller().isAny(ADMINISTRATION)
                ? journeys.find(citizenId).orElseThrow(Refusal::notFound)
                : journeys.seen(citizenId).journey();
        Coordination coordination = journey.records().stream()
                .flatMap(record -> coordinations.findByIdOptional(record).stream())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return Reply.of(CoordinatorView.of(coordination), coordination.version());
    }

    @GET
    @Path("/history")
    @Access(
            act = "coordinator.history",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Read who has held the journey together",
            description =
                    "One after the other without overlap and without gap, the first one first; with asOf only who "
                            + "held it at that instant. changesInPeriod counts changes of coordinator on this journey over the "
                            + "configured time (12 months); it is never counted per employee.")
    @APIResponseSchema(Term.HistoryView.class)
    public Response history(@PathParam("citizenId") UUID citizenId, @QueryParam("asOf") @Nullable Instant asOf) {
        if (current.caller().isAny(ADMINISTRATION)) {
            if (journeys.find(citizenId).isEmpty()) {
                throw Refusal.notFound();
            }
        } else {
            journeys.seen(citizenId);
        }
        Instant from = DanishCalendar.startOf(calendar.today().minus(settings.changesCountedOver()));
        return Reply.of(new Term.HistoryView(
                terms.of(citizenId, Optional.ofNullable(asOf)), terms.changesSince(citizenId, from)));
    }

    /**
     * The coordinator as everyone around the citizen sees it.
     *
     * @param absent true while the coordinator is away and the deputy only stands in
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoordinatorView(
            String user, String name, String phone, Optional<String> deputyUser, boolean absent, Instant since) {

        static CoordinatorView of(Coordination coordination) {
            Person person = coordination.person();
            return new CoordinatorView(
                    person.user(),
                    person.name(),
                    person.phone(),
                    person.deputyUser(),
                    coordination.isStoodInFor(),
                    coordination.since());
        }
    }
}
