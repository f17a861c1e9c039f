package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.episode.Episode;
import dk.sammenhaeng.journey.episode.Episodes;
import dk.sammenhaeng.journey.episode.Episodes.Beginning;
import dk.sammenhaeng.journey.episode.Episodes.Changed;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the episode of an admission, on which rules and outcomes build, as the stay is. Episodes of a kind lie one after
 * the other, so a day that a late notice puts inside an earlier one is moved to its end.
 */
@ApplicationScoped
class EpisodeOfStay {

    private static final String HOME = "HOME";

    private final Episodes episodes;

    EpisodeOfStay(Episodes episodes) {
        this.episodes = episodes;
    }

    void follow(Journey journey, Stay before, Course after, List<Entry> happened) {
        LocalDate since = DanishCalendar.dayOf(after.since());
        Instant admitted = after.admittedAt().orElse(after.since());
        boolean unknown = before.state() == State.AWAITED;
        switch (after.state()) {
            case AWAITED, CANCELLED -> {}
            case ADMITTED -> begin(journey, before, after, unknown ? admitted : after.since(), happened);
            case ON_LEAVE, DISCHARGED, DIED -> {
                Optional<Episode> open = episodes.open(journey, before.episodeKind());
                if (unknown && after.admittedAt().isPresent()) {
                    open = Optional.of(begin(journey, before, after, admitted, happened));
                }
                open.ifPresent(episode -> end(journey, episode, after.state(), since, happened));
            }
        }
    }

    /** What a notice told by mistake did not happen; what was known before it holds again. */
    void takeBack(Journey journey, Stay before, Course after, List<Entry> happened) {
        String kind = before.episodeKind();
        switch (after.state()) {
            case AWAITED, CANCELLED ->
                before.admittedAt().ifPresent(at -> own(episodes.since(journey, kind, DanishCalendar.dayOf(at)))
                        .forEach(stay -> happened.addAll(episodes.cancel(journey, stay))));
            case ADMITTED -> happened.addAll(episodes.reopen(journey, kind));
            case ON_LEAVE, DISCHARGED, DIED ->
                episodes.open(journey, kind).ifPresent(stay -> happened.addAll(episodes.cancel(journey, stay)));
        }
    }

    /** Those of one stay: one from which the citizen was discharged before on the same day is another's. */
    private static List<Episode> own(List<Episode> since) {
        return since.stream()
                .filter(one -> one.equals(since.getLast())
                        || one.outcome().filter(HOME::equals).isEmpty())
                .toList();
    }

    private Episode begin(Journey journey, Stay stay, Course course, Instant at, List<Entry> happened) {
        LocalDate on = DanishCalendar.dayOf(at);
        Optional<Episode> open = episodes.open(journey, stay.episodeKind());
        if (open.isPresent()) {
            return open.get();
        }
        LocalDate from = episodes.latest(journey, stay.episodeKind())
                .flatMap(Episode::to)
                .filter(end -> end.isAfter(on))
                .orElse(on);
        Changed begun = episodes.begin(
                journey,
                stay.sector(),
                new Beginning(stay.episodeKind(), from, course.institutionId(), Optional.empty(), Optional.of(at)));
        happened.addAll(begun.happened());
        return begun.episode();
    }

    private void end(Journey journey, Episode episode, State state, LocalDate on, List<Entry> happened) {
        String outcome =
                switch (state) {
                    case ON_LEAVE -> "LEAVE";
                    case DIED -> "DIED";
                    case DISCHARGED, ADMITTED, AWAITED, CANCELLED -> HOME;
                };
        LocalDate to = on.isBefore(episode.from()) ? episode.from() : on;
        happened.addAll(episodes.end(journey, episode, to, outcome).happened());
    }
}
