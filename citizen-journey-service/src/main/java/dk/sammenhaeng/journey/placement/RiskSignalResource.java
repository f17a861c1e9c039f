package dk.sammenhaeng.journey.placement;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.episode.Episode;
import dk.sammenhaeng.journey.episode.Episodes;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.RiskSignal;
import dk.sammenhaeng.journey.journey.RiskSignal.Kind;
import dk.sammenhaeng.journey.placement.RegisteredSignal.Sign;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signs that a placement may break down, over HTTP. */
@Path("/v1/citizens/{citizenId}/placements/{episodeId}/risk-signals")
@Tag(name = "Episodes", description = "Stays, treatments and placements, and how they end")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RiskSignalResource {

    private static final List<String> ADMISSIONS = List.of("ADMISSION", "PSYCHIATRIC");

    private final ChangeSignal changeSignal;
    private final SignalRows rows;
    private final Episodes episodes;
    private final Journeys journeys;
    private final DanishCalendar calendar;
    private final Language language;

    RiskSignalResource(
            ChangeSignal changeSignal,
            SignalRows rows,
            Episodes episodes,
            Journeys journeys,
            DanishCalendar calendar,
            Language language) {
        this.changeSignal = changeSignal;
        this.rows = rows;
        this.episodes = episodes;
        this.journeys = journeys;
        this.calendar = calendar;
        this.language = language;
    }

    @GET
    @Access(
            act = "risk-signal.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the signs that a placement may break down",
            description =
                    "For who may read the placement, the latest first: what people registered, and of a placement "
                            + "that goes on what the journey shows by itself. Each says from where it is known that it is a sign, or that it "
                            + "is a choice. An admission to hospital is listed where the reader may read of it, too. What the placement's "
                            + "sector knows asks it for a look by the rule placement-at-risk.")
    @APIResponseSchema(RiskSignalView.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @PathParam("episodeId") UUID episodeId) {
        Seen seen = journeys.seen(citizenId);
        Episode placement = ChangeSignal.placement(episodes, seen, episodeId);
        List<RiskSignalView> items = Stream.of(
                        rows.of(episodeId).stream().map(signal -> view(signal, placement, seen)),
                        shown(placement, seen).map(this::view),
                        admitted(placement, seen).map(this::view))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(RiskSignalView::on)
                        .thenComparing(RiskSignalView::id)
                        .reversed())
                .toList();
        return Reply.of(new RiskSignalView.ListView(
                episodeId, placement.from(), placement.isOpen(), allowed(placement), items));
    }

    @POST
    @Access(
            act = "risk-signal.register",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Register a sign that a placement may break down",
            description =
                    "By any professional who may read the placement. It asks the placement's sector for a look at once, "
                            + "until that ends it with what was done. OTHER needs words. 409 episode-ended for a placement that is "
                            + "over.")
    @APIResponseSchema(value = RiskSignalView.class, responseCode = "201")
    public Response register(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("episodeId") UUID episodeId,
            @NotNull @Valid SignalRequest request) {
        RegisteredSignal signal =
                changeSignal.register(citizenId, episodeId, request.sign(), request.what(), request.on());
        Seen seen = journeys.seen(citizenId);
        return Reply.created(
                "/v1/citizens/" + citizenId + "/placements/" + episodeId + "/risk-signals",
                view(signal, ChangeSignal.placement(episodes, seen, episodeId), seen),
                signal.version());
    }

    @POST
    @Path("/{signalId}/endings")
    @Access(
            act = "risk-signal.end",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "End a registered sign",
            description =
                    "By the placement's sector, with what was done about it; the version is sent as If-Match. 409 "
                            + "risk-signal-ended for one that has ended.")
    @APIResponseSchema(value = RiskSignalView.class, responseCode = "200")
    public Response end(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("episodeId") UUID episodeId,
            @PathParam("signalId") UUID signalId,
            @HeaderParam("If-Match") @Nullable Version seenVersion,
            @NotNull @Valid EndRequest request) {
        RegisteredSignal signal = changeSignal.end(citizenId, episodeId, signalId, seenVersion, request.done());
        Seen seen = journeys.seen(citizenId);
        return Reply.of(view(signal, ChangeSignal.placement(episodes, seen, episodeId), seen), signal.version());
    }

    /** What the journey shows by itself of a placement that goes on; of crime only to who may read what is sensitive. */
    private Stream<RiskSignal> shown(Episode placement, Seen seen) {
        boolean sensitive = Readable.of(seen).holds(placement.sector(), true);
        return seen.journey().circumstances().dealings().placement().stream()
                .filter(one -> one.id().equals(placement.id()))
                .flatMap(one -> RiskSignal.of(one, seen.journey()).stream())
                .filter(signal -> signal.kind() != Kind.REGISTERED
                        && !signal.on().isAfter(calendar.today())
                        && (sensitive || signal.kind() != Kind.CRIMINAL_DECISION));
    }

    private Stream<RiskSignal> admitted(Episode placement, Seen seen) {
        return placement.isOpen()
                ? ADMISSIONS.stream()
                        .flatMap(kind -> episodes.readable(seen, kind).stream())
                        .filter(stay -> !stay.from().isBefore(placement.from()))
                        .map(stay -> new RiskSignal(Kind.ADMITTED, stay.id(), stay.from()))
                : Stream.empty();
    }

    private static List<String> allowed(Episode placement) {
        return placement.isOpen() ? List.of("risk-signals") : List.of();
    }

    private RiskSignalView view(RiskSignal signal) {
        return RiskSignalView.of(signal, name(signal.kind()), source(signal.kind()));
    }

    private RiskSignalView view(RegisteredSignal signal, Episode placement, Seen seen) {
        boolean mayEnd = signal.isOpen()
                && seen.relation().worksFor().filter(placement.sector()::equals).isPresent();
        return RiskSignalView.of(
                signal,
                language.text("risk-signal.sign." + signal.sign()),
                source(Kind.REGISTERED),
                mayEnd ? List.of("endings") : List.of());
    }

    private String name(Kind kind) {
        return language.text("risk-signal." + kind);
    }

    private String source(Kind kind) {
        return language.text("risk-signal." + kind + ".source");
    }

    /** What somebody saw, and when. */
    record SignalRequest(
            @NotNull Sign sign,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> what,
            @NotNull LocalDate on) {}

    /** What was done about it. */
    record EndRequest(@NotBlank @Size(max = 1000) @NoCpr String done) {}
}
