package dk.sammenhaeng.journey.technology;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.ComplaintRequest;
import dk.sammenhaeng.journey.technology.Technology.Kind;
import dk.sammenhaeng.journey.technology.Technology.Place;
import dk.sammenhaeng.journey.technology.Technology.State;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Welfare technology over HTTP. */
@Path("/v1/citizens/{citizenId}/welfare-technologies")
@Tag(name = "Welfare technology", description = "Whether it was considered, installed, and what it changed")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TechnologyResource {

    private final ChangeTechnology change;
    private final TechnologyRows rows;
    private final Journeys journeys;
    private final DanishCalendar calendar;
    private final Language language;

    TechnologyResource(
            ChangeTechnology change,
            TechnologyRows rows,
            Journeys journeys,
            DanishCalendar calendar,
            Language language) {
        this.change = change;
        this.rows = rows;
        this.journeys = journeys;
        this.calendar = calendar;
        this.language = language;
    }

    @POST
    @Access(
            act = "welfare-technology.consider",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Grant welfare technology, or say why it is not relevant",
            description =
                    "By a sector under one of its plans, with law and authority: with place, need and how well the "
                            + "citizen manages alone (1 to 100), or with the reason. One of a kind is given at a time.")
    @APIResponseSchema(value = TechnologyView.class, responseCode = "201")
    public Response consider(@PathParam("citizenId") UUID citizenId, @NotNull @Valid TechnologyRequest request) {
        Technology one = change.consider(request.command(citizenId));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/welfare-technologies/" + one.id(), view(one), one.version());
    }

    @GET
    @Access(
            act = "welfare-technology.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's welfare technology, and what is to be considered",
            description = "The latest first, of plans whose content the caller may read. `toConsider` names what those "
                    + "plans hold help for and nobody has considered: a question, no task.")
    @APIResponseSchema(TechnologyView.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<Plan> readable =
                seen.journey().plans().stream().filter(seen.relation()::mayRead).toList();
        List<Technology> all = rows.of(seen.journey());
        LocalDate today = calendar.today();
        return Reply.of(new TechnologyView.ListView(
                all.stream()
                        .filter(one ->
                                readable.stream().anyMatch(plan -> plan.id().equals(one.planId())))
                        .map(this::view)
                        .toList(),
                Technology.toConsider(
                                readable.stream()
                                        .filter(plan -> plan.isInForceOn(today))
                                        .toList(),
                                all)
                        .stream()
                        .map(kind -> new KindView(kind, name(kind)))
                        .toList()));
    }

    @POST
    @Path("/{technologyId}/installations")
    @Access(
            act = "welfare-technology.install",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "Say that it is installed", description = "By the sector; the version is sent as If-Match.")
    @APIResponseSchema(value = TechnologyView.class, responseCode = "200")
    public Response install(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("technologyId") UUID technologyId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid InstallRequest request) {
        Technology one = change.install(citizenId, technologyId, seen, request.on());
        return Reply.of(view(one), one.version());
    }

    @POST
    @Path("/{technologyId}/evaluations")
    @Access(
            act = "welfare-technology.evaluate",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Say how well the citizen manages with it",
            description =
                    "From 1 to 100, by the sector; a later look takes the place of an earlier one. The version is "
                            + "sent as If-Match.")
    @APIResponseSchema(value = TechnologyView.class, responseCode = "200")
    public Response evaluate(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("technologyId") UUID technologyId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid EvaluateRequest request) {
        Technology one = change.evaluate(citizenId, technologyId, seen, request.reliance(), request.on());
        return Reply.of(view(one), one.version());
    }

    @PUT
    @Path("/{technologyId}/complaint")
    @Access(
            act = "welfare-technology.complain",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note what the citizen complained of the decision",
            description =
                    "And what came of it, by the sector. `reassessBy` follows from the term of the decision's day "
                            + "where it is not said; past it, the complaint is a task (complaint-not-reassessed). The version is "
                            + "sent as If-Match.")
    @APIResponseSchema(value = TechnologyView.class, responseCode = "200")
    public Response complain(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("technologyId") UUID technologyId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ComplaintRequest request) {
        Technology one = change.complain(citizenId, technologyId, seen, request);
        return Reply.of(view(one), one.version());
    }

    private TechnologyView view(Technology one) {
        return new TechnologyView(
                one.id(),
                one.planId(),
                one.sector(),
                one.kind(),
                name(one.kind()),
                one.state(),
                one.place(),
                one.need(),
                one.reason(),
                one.decidedOn(),
                one.decision().law(),
                one.decision().lawVersion(),
                one.decision().authority(),
                one.decision().complainBy(),
                one.decision().complaint(),
                one.installedOn(),
                one.relianceBefore(),
                one.relianceAfter(),
                one.evaluatedOn(),
                one.version(),
                one.allowedActions());
    }

    private String name(Kind kind) {
        return language.text("welfare-technology." + kind);
    }

    /**
     * What was considered.
     *
     * @param place left out for what is not relevant, and then the reason is given
     * @param law the law and paragraph the decision rests on
     * @param authority who decides, and is complained to
     */
    record TechnologyRequest(
            @NotNull UUID planId,
            @NotNull Kind kind,
            Optional<Place> place,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> need,
            @Nullable @Min(1) @Max(100) Integer relianceBefore,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason,
            @NotBlank @Size(max = 200) @NoCpr String law,
            Optional<@Size(min = 1, max = 100) @NoCpr String> lawVersion,
            @NotBlank @Size(max = 200) @NoCpr String authority,
            @NotNull LocalDate on) {

        ChangeTechnology.Command command(UUID citizenId) {
            return new ChangeTechnology.Command(
                    citizenId,
                    planId,
                    kind,
                    place,
                    need,
                    relianceBefore == null ? OptionalInt.empty() : OptionalInt.of(relianceBefore),
                    reason,
                    law,
                    lawVersion,
                    authority,
                    on);
        }
    }

    /** The day. */
    record InstallRequest(@NotNull LocalDate on) {}

    /** How well, and when one looked. */
    record EvaluateRequest(
            @NotNull @Min(1) @Max(100) Integer reliance,
            @NotNull LocalDate on) {}

    /** A solution that was considered. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TechnologyView(
            UUID id,
            UUID planId,
            Sector sector,
            Kind kind,
            String name,
            State state,
            Optional<Place> place,
            Optional<String> need,
            Optional<String> reason,
            LocalDate decidedOn,
            Optional<String> law,
            Optional<String> lawVersion,
            Optional<String> authority,
            Optional<LocalDate> complainBy,
            Optional<Complaint> complaint,
            Optional<LocalDate> installedOn,
            OptionalInt relianceBefore,
            OptionalInt relianceAfter,
            Optional<LocalDate> evaluatedOn,
            long version,
            List<String> allowedActions) {

        /** All, and what is to be considered. */
        record ListView(List<TechnologyView> items, List<KindView> toConsider) {}
    }

    /** A solution by its name. */
    record KindView(Kind kind, String name) {}
}
