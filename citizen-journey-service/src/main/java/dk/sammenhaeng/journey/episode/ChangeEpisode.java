package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.episode.Episodes.Beginning;
import dk.sammenhaeng.journey.episode.Episodes.Changed;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sector begins an episode of a citizen, and ends it with the outcome that its kind demands (FV-C7 to FV-C9). */
@ApplicationScoped
class ChangeEpisode {

    private final Journeys journeys;
    private final Episodes episodes;
    private final Consistency consistency;

    ChangeEpisode(Journeys journeys, Episodes episodes, Consistency consistency) {
        this.journeys = journeys;
        this.episodes = episodes;
        this.consistency = consistency;
    }

    /**
     * Begins one.
     *
     * @throws Refusal as {@link Episodes#begin}; 403 without a sector, 404 for a citizen the caller may not know of
     */
    Episode begin(UUID citizenId, Beginning beginning) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Changed changed = episodes.begin(seen.journey(), sector(seen), beginning);
        consistency.settle(citizenId, changed.happened());
        return changed.episode();
    }

    /**
     * Ends one of the caller's own sector.
     *
     * @throws Refusal as {@link Episodes#end}; 404 where the caller may not know of it, 409 where it has ended, 412 and
     *     428 as the version seen asks
     */
    Episode end(UUID citizenId, UUID episodeId, @Nullable Version version, Ending ending) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Episode episode = episodes.readable(seen, episodeId).orElseThrow(Refusal::notFound);
        if (sector(seen) != episode.sector()) {
            throw Refusal.forbidden("episode-of-another-sector");
        }
        Version.require(version, episode.version());
        if (!episode.isOpen()) {
            throw Refusal.byRule("episode-ended");
        }
        Changed changed = episodes.end(seen.journey(), episode, ending.on(), ending.outcome());
        consistency.settle(citizenId, changed.happened());
        return changed.episode();
    }

    private static Sector sector(Journeys.Seen seen) {
        return seen.relation().worksFor().orElseThrow(() -> Refusal.forbidden("sector-missing"));
    }

    /** How it ends. */
    record Ending(LocalDate on, String outcome) {}
}
