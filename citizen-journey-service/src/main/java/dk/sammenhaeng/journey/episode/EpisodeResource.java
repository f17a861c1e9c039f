package dk.sammenhaeng.journey.episode;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.episode.ChangeEpisode.Ending;
import dk.sammenhaeng.journey.episode.Episodes.Beginning;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A citizen's episodes over HTTP. */
@Path("/v1/citizens/{citizenId}/episodes")
@Tag(name = "Episodes", description = "Stays, treatments and placements, and how they end")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EpisodeResource {

    private final ChangeEpisode changeEpisode;
    private final Episodes episodes;
    private final EpisodeRows rows;
    private final EpisodeKinds kinds;
    private final Journeys journeys;
    private final Pages pages;

    EpisodeResource(
            ChangeEpisode changeEpisode,
            Episodes episodes,
            EpisodeRows rows,
            EpisodeKinds kinds,
            Journeys journeys,
            Pages pages) {
        this.changeEpisode = changeEpisode;
        this.episodes = episodes;
        this.rows = rows;
        this.kinds = kinds;
        this.journeys = journeys;
        this.pages = pages;
    }

    @POST
    @Access(
            act = "episode.begin",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Begin an episode",
            description =
                    "It is kept by the sector of the caller's token. Of one kind only one is open at a time; a "
                            + "new state of HOUSING ends the one before. Its kind tells what may follow: GET /v1/episode-kinds.")
    @APIResponseSchema(value = EpisodeView.class, responseCode = "201")
    public Response begin(@PathParam("citizenId") UUID citizenId, @NotNull @Valid BeginningRequest request) {
        Episode episode = changeEpisode.begin(
                citizenId,
                new Beginning(
                        request.kind(), request.from(), request.institutionId(), request.status(), Optional.empty()));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/episodes/" + episode.id(), EpisodeView.of(episode), episode.version());
    }

    @POST
    @Path("/{episodeId}/endings")
    @Access(
            act = "episode.end",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "End an episode",
            description =
                    "With an outcome that its kind knows; without one it cannot end. What it measures is recorded "
                            + "once and published without the citizen; a breakdown asks for a revised plan.")
    @APIResponseSchema(value = EpisodeView.class, responseCode = "200")
    public Response end(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("episodeId") UUID episodeId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid EndingRequest request) {
        Episode episode = changeEpisode.end(citizenId, episodeId, seen, new Ending(request.on(), request.outcome()));
        return Reply.of(EpisodeView.of(episode), episode.version());
    }

    @GET
    @Access(
            act = "episode.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's episodes",
            description = "The latest first: those of the caller's own sector and, with the citizen's consent, of the "
                    + "others; what tells of treatment, abuse or shelter then only to the coordinator.")
    @APIResponseSchema(EpisodeView.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("open") @Nullable Boolean open,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        PageRequest request = pages.request(query);
        List<Episode> found = rows.list(
                seen.journey().records(),
                EpisodeRows.Filter.of(kind, open),
                Readable.of(seen),
                kinds.sensitive(),
                request);
        return pages.answer(Page.of(
                        found,
                        request,
                        OptionalLong.empty(),
                        episode ->
                                List.of(episode.from().toString(), episode.id().toString()))
                .map(EpisodeView::of));
    }

    @GET
    @Path("/{episodeId}")
    @Access(
            act = "episode.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "Read an episode", description = "For who may read what its sector keeps of the citizen.")
    @APIResponseSchema(EpisodeView.class)
    public Response read(@PathParam("citizenId") UUID citizenId, @PathParam("episodeId") UUID episodeId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Episode episode = episodes.readable(seen, episodeId).orElseThrow(Refusal::notFound);
        return Reply.of(EpisodeView.of(episode), episode.version());
    }

    /** What begins. */
    record BeginningRequest(
            @NotBlank @Size(max = 60) @NoCpr String kind,
            @NotNull LocalDate from,
            Optional<UUID> institutionId,
            Optional<@Size(max = 60) @NoCpr String> status) {}

    /** How it ends. */
    record EndingRequest(
            @NotNull LocalDate on,
            @NotBlank @Size(max = 60) @NoCpr String outcome) {}

    /** An episode; kindValidFrom tells which period of its kind it was begun by. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EpisodeView(
            UUID id,
            String kind,
            LocalDate kindValidFrom,
            Sector sector,
            Optional<UUID> institutionId,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<String> outcome,
            Optional<String> status,
            List<String> allowedActions) {

        static EpisodeView of(Episode episode) {
            return new EpisodeView(
                    episode.id(),
                    episode.kind(),
                    episode.kindValidFrom(),
                    episode.sector(),
                    episode.institutionId(),
                    episode.from(),
                    episode.to(),
                    episode.outcome(),
                    episode.status(),
                    episode.isOpen() ? List.of("endings") : List.of());
        }

        /** A page of them. */
        record PageOf(List<EpisodeView> items, Optional<String> next, OptionalLong total) {}
    }
}
