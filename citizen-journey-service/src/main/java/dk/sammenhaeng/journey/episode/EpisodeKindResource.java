package dk.sammenhaeng.journey.episode;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.episode.EpisodeKind.End;
import dk.sammenhaeng.journey.episode.EpisodeKind.Result;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of episodes over HTTP. */
@Path("/v1/episode-kinds")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EpisodeKindResource {

    private final EpisodeKinds kinds;
    private final Language language;

    EpisodeKindResource(EpisodeKinds kinds, Language language) {
        this.kinds = kinds;
        this.language = language;
    }

    @GET
    @Access(
            act = "episode-kind.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the kinds of episodes",
            description = "Which sectors keep them, which states they have and how they may end.")
    @APIResponseSchema(KindView.PageOf.class)
    public Response list() {
        boolean danish = language.locale().equals(Texts.DANISH);
        return Reply.of(new KindView.PageOf(
                kinds.all().stream().map(kind -> KindView.of(kind, danish)).toList()));
    }

    /** A kind in one of its periods; protectedFor is how long its beginning protects name and address. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record KindView(
            String code,
            String name,
            List<Sector> sectors,
            boolean sensitive,
            List<String> statuses,
            Optional<String> protectedFor,
            List<EndView> ends,
            String source,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        static KindView of(EpisodeKind kind, boolean danish) {
            return new KindView(
                    kind.code(),
                    danish ? kind.names().danish() : kind.names().english(),
                    kind.sectors().stream().sorted().toList(),
                    kind.sensitive(),
                    kind.statuses(),
                    kind.protectedFor().map(Period::toString),
                    kind.ends().stream().map(end -> EndView.of(end, danish)).toList(),
                    kind.source(),
                    kind.validFrom(),
                    kind.validTo());
        }

        /** All kinds. */
        record PageOf(List<KindView> items) {}
    }

    /** A way to end, with the outcome it is and what the sector must then do. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EndView(
            String code,
            String name,
            Optional<String> measure,
            Optional<Review> review,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        static EndView of(End end, boolean danish) {
            return new EndView(
                    end.code(),
                    danish ? end.names().danish() : end.names().english(),
                    end.result().map(Result::measure),
                    end.review(),
                    end.validFrom(),
                    end.validTo());
        }
    }
}
