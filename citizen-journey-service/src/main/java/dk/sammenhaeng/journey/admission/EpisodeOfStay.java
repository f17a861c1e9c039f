package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.admission.InHospital.Over;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the episodes of admission, on which rules and outcomes build, as the stays are: one for each time in hospital.
 * Episodes of a kind lie one after the other, so stays that overlap share one, which is over with the stay that began
 * last, and a day that a late notice puts inside an earlier one is moved to its end.
 */
@ApplicationScoped
class EpisodeOfStay {

    private static final String HOME = "HOME";

    private final Episodes episodes;
    private final StayRows stays;

    EpisodeOfStay(Episodes episodes, StayRows stays) {
        this.episodes = episodes;
        this.stays = stays;
    }

    /** Follows the stay, and gives the episode of each of its times in hospital by the notice that began it. */
    Map<UUID, UUID> follow(Change change, List<Entry> happened) {
        Map<UUID, UUID> own = new HashMap<>(change.before().episodes());
        for (InHospital gone : change.gone()) {
            find(change, own.remove(gone.begunBy())).ifPresent(none -> takeBack(change, none, happened));
        }
        for (InHospital before : change.changed()) {
            InHospital now = change.now(before).orElseThrow();
            find(change, own.get(now.begunBy()))
                    .ifPresent(
                            episode -> isOverNow(change, episode, before.over().isPresent(), now, happened));
        }
        for (InHospital begun : change.begun()) {
            begin(change, begun, happened).ifPresent(episode -> {
                own.put(begun.begunBy(), episode.id());
                isOverNow(change, episode, false, begun, happened);
            });
        }
        if (change.isDeath()) {
            episodes.open(change.journey(), change.before().episodeKind())
                    .ifPresent(open -> end(
                            change.journey(),
                            open,
                            new Over(State.DIED, change.after().since()),
                            happened));
        }
        return own;
    }

    private Optional<Episode> find(Change change, @Nullable UUID id) {
        return episodes.of(change.journey(), change.before().episodeKind()).stream()
                .filter(episode -> episode.id().equals(id))
                .findFirst();
    }

    /** What a notice told by mistake did not happen; what another stay shares did, and is over where that stay is. */
    private void takeBack(Change change, Episode none, List<Entry> happened) {
        List<Stay> sharing = sharing(change, none);
        if (sharing.isEmpty()) {
            happened.addAll(episodes.cancel(change.journey(), none));
        } else if (none.isOpen() && sharing.stream().noneMatch(other -> other.state() == State.ADMITTED)) {
            sharing.stream()
                    .max(Comparator.comparing(Stay::since))
                    .ifPresent(last -> end(change.journey(), none, new Over(last.state(), last.since()), happened));
        }
    }

    /** Ends it, lets it go on, or ends it otherwise; a stay that began later and shares it has the last word. */
    private void isOverNow(Change change, Episode episode, boolean wasOver, InHospital now, List<Entry> happened) {
        Optional<Stay> later = sharing(change, episode).stream()
                .filter(other -> other.beganAfter(change.after()))
                .min(Comparator.comparing(other -> other.admittedAt().orElseThrow()));
        if (later.isPresent()) {
            now.over().ifPresent(over -> part(change, episode, over, later.get(), happened));
            return;
        }
        if (wasOver && !episode.isOpen()) {
            happened.addAll(episodes.reopen(change.journey(), episode));
        }
        if (wasOver || episode.isOpen()) {
            now.over().ifPresent(over -> end(change.journey(), episode, over, happened));
        }
    }

    /** What two stays shared were two, where the first was over before the other began and no other episode lies there. */
    private void part(Change change, Episode shared, Over over, Stay later, List<Entry> happened) {
        Journey journey = change.journey();
        InHospital time = InHospital.of(stays.notices(later.id())).stream()
                .filter(one -> shared.id().equals(later.episodes().get(one.begunBy())))
                .findFirst()
                .orElseThrow();
        LocalDate from = DanishCalendar.dayOf(time.from());
        if (!from.isAfter(DanishCalendar.dayOf(over.at())) || !isRoomFor(journey, shared, from)) {
            return;
        }
        if (!shared.isOpen()) {
            happened.addAll(episodes.reopen(journey, shared));
        }
        end(journey, shared, over, happened);
        Episode parted = begin(journey, later, from, time.from(), shared.institutionId(), happened);
        time.over().ifPresent(end -> end(journey, parted, end, happened));
        Map<UUID, UUID> own = new HashMap<>(later.episodes());
        own.put(time.begunBy(), parted.id());
        stays.write(later.with(own));
    }

    /** True where one may begin after what was shared; a notice is never refused because another episode is known. */
    private boolean isRoomFor(Journey journey, Episode shared, LocalDate from) {
        return !shared.from().isAfter(from)
                && episodes.of(journey, shared.kind()).stream()
                        .filter(one -> !one.id().equals(shared.id()))
                        .allMatch(
                                one -> one.to().filter(to -> !to.isAfter(from)).isPresent());
    }

    private List<Stay> sharing(Change change, Episode episode) {
        return change.others().stream()
                .filter(other -> other.episodes().containsValue(episode.id()))
                .toList();
    }

    /** The one that goes on or one that begins; none for a time before another one that is known. */
    private Optional<Episode> begin(Change change, InHospital time, List<Entry> happened) {
        LocalDate on = DanishCalendar.dayOf(time.from());
        Optional<LocalDate> to = time.over().map(Over::at).map(DanishCalendar::dayOf);
        List<Episode> known = episodes.of(change.journey(), change.before().episodeKind());
        Optional<Episode> open = known.stream().filter(Episode::isOpen).findFirst();
        if (open.isPresent()) {
            return open.filter(one -> to.filter(one.from()::isAfter).isEmpty());
        }
        boolean past = to.isPresent() || change.isElsewhere();
        if (past && known.stream().anyMatch(one -> one.from().isAfter(on))) {
            return Optional.empty();
        }
        LocalDate from = known.stream()
                .flatMap(one -> one.to().stream())
                .filter(end -> end.isAfter(on))
                .max(Comparator.naturalOrder())
                .orElse(on);
        return Optional.of(begin(
                change.journey(),
                change.before(),
                from,
                time.from(),
                change.after().institutionId(),
                happened));
    }

    private Episode begin(
            Journey journey,
            Stay stay,
            LocalDate from,
            Instant at,
            Optional<UUID> institutionId,
            List<Entry> happened) {
        Changed begun = episodes.begin(
                journey,
                stay.sector(),
                new Beginning(stay.episodeKind(), from, institutionId, Optional.empty(), Optional.of(at)));
        happened.addAll(begun.happened());
        return begun.episode();
    }

    private void end(Journey journey, Episode episode, Over over, List<Entry> happened) {
        String outcome =
                switch (over.how()) {
                    case ON_LEAVE -> "LEAVE";
                    case DIED -> "DIED";
                    case DISCHARGED, ADMITTED, AWAITED, CANCELLED -> HOME;
                };
        LocalDate on = DanishCalendar.dayOf(over.at());
        LocalDate to = on.isBefore(episode.from()) ? episode.from() : on;
        happened.addAll(episodes.end(journey, episode, to, outcome).happened());
    }
}
