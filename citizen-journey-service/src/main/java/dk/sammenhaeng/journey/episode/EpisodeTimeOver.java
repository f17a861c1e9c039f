package dk.sammenhaeng.journey.episode;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.journey.watch.Returns;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The time for which an episode was watched is over and nothing happened: its outcome is certain (flow F6, F11). */
@ApplicationScoped
class EpisodeTimeOver implements DueHandler {

    private final EpisodeRows rows;
    private final Journeys journeys;
    private final Returns returns;
    private final Outcomes outcomes;
    private final Consistency consistency;

    EpisodeTimeOver(EpisodeRows rows, Journeys journeys, Returns returns, Outcomes outcomes, Consistency consistency) {
        this.rows = rows;
        this.journeys = journeys;
        this.returns = returns;
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
        rows.find(episodeId).ifPresent(episode -> {
            List<Entry> happened = outcome(episode, DanishCalendar.dayOf(at));
            if (!happened.isEmpty()) {
                consistency.settle(episode.citizenId(), happened);
            }
        });
    }

    private List<Entry> outcome(Episode episode, LocalDate on) {
        return EpisodeWatches.measureOf(episode.kind())
                .map(measure -> journeys.find(episode.citizenId())
                        .filter(journey -> !episode.isOpen())
                        .map(journey -> returns.held(journey, measure, EpisodeWatches.departure(episode), on))
                        .orElse(List.of()))
                .orElseGet(() -> Effects.whenNothingHappened(episode.kind())
                        .flatMap(result -> outcomes.record(new Finished(
                                episode.citizenId(),
                                result.measure(),
                                result.value(),
                                episode.id(),
                                episode.institutionId(),
                                on)))
                        .stream()
                        .toList());
    }
}
