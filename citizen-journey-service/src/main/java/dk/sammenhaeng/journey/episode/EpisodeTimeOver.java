package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The time for which an episode was watched is over and nothing happened: its outcome is certain (flow F6, F11). */
@ApplicationScoped
class EpisodeTimeOver implements DueHandler {

    private final EpisodeRows rows;
    private final Journeys journeys;
    private final Outcomes outcomes;
    private final Consistency consistency;

    EpisodeTimeOver(EpisodeRows rows, Journeys journeys, Outcomes outcomes, Consistency consistency) {
        this.rows = rows;
        this.journeys = journeys;
        this.outcomes = outcomes;
        this.consistency = consistency;
    }

    @Override
    public String kind() {
        return Episodes.TIME_OVER;
    }

    @Override
    public void lock(UUID episodeId) {
        rows.find(episodeId).map(Episode::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID episodeId, Instant at) {
        rows.find(episodeId).ifPresent(episode -> Effects.whenNothingHappened(episode.kind())
                .flatMap(result -> outcomes.record(new Finished(
                        episode.citizenId(),
                        result.measure(),
                        result.value(),
                        episode.id(),
                        episode.institutionId(),
                        DanishCalendar.dayOf(at))))
                .ifPresent(recorded -> consistency.settle(episode.citizenId(), List.of(recorded))));
    }
}
