package dk.sammenhaeng.journey.episode;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.episode.EpisodeKind.End;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.journey.protection.ExtraProtection;
import dk.sammenhaeng.journey.watch.Returns;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Begins and ends episodes of a citizen whose journey is locked, with all that follows from it (catalogue C11). */
@ApplicationScoped
public class Episodes {

    /** The kind of due row of the day on which the outcome of an episode is certain by time. */
    static final String TIME_OVER = "episode.time-over";

    private final EpisodeRows rows;
    private final EpisodeKinds kinds;
    private final Milestones milestones;
    private final KnownFacts knownFacts;
    private final Outcomes outcomes;
    private final ExtraProtection protection;
    private final DueRows due;
    private final CurrentCaller current;
    private final EpisodeWatches watches;
    private final Returns returns;
    private final Clock clock;

    Episodes(
            EpisodeRows rows,
            EpisodeKinds kinds,
            Milestones milestones,
            KnownFacts knownFacts,
            Outcomes outcomes,
            ExtraProtection protection,
            DueRows due,
            CurrentCaller current,
            EpisodeWatches watches,
            Returns returns,
            Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.milestones = milestones;
        this.knownFacts = knownFacts;
        this.outcomes = outcomes;
        this.protection = protection;
        this.due = due;
        this.current = current;
        this.watches = watches;
        this.returns = returns;
        this.clock = clock;
    }

    /**
     * Begins an episode.
     *
     * @throws Refusal 400 for an unknown kind or state, a day ahead or before the end of the last one, 403 for a kind
     *     that is another sector's, 409 while one of the kind is open
     */
    public Changed begin(Journey journey, Sector sector, Beginning beginning) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        EpisodeKind kind = kinds.find(beginning.kind(), today)
                .orElseThrow(() -> Refusal.invalid("/kind", "episode.kind.unknown", codes(today)));
        List<Episode> earlier = new ArrayList<>(rows.history(journey.records(), kind.code()));
        check(kind, beginning, today, earlier);
        if (!kind.sectors().contains(sector)) {
            throw Refusal.forbidden("episode-of-another-sector");
        }
        Episode episode = new Episode(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                kind.code(),
                kind.validFrom(),
                sector,
                beginning.institutionId(),
                beginning.from(),
                Optional.empty(),
                Optional.empty(),
                beginning.status(),
                0);
        List<Entry> happened = new ArrayList<>();
        Optional<Episode> open = earlier.stream().filter(Episode::isOpen).findFirst();
        open.ifPresent(before -> {
            if (kind.statuses().isEmpty()) {
                throw Refusal.byRule("episode-open");
            }
            rows.end(before.id(), episode.from(), EpisodeKind.CHANGED, user());
            happened.add(changed(before));
            earlier.replaceAll(one -> one.equals(before) ? before.ended(episode.from(), EpisodeKind.CHANGED) : one);
        });
        rows.add(episode, user(), now);
        happened.add(changed(episode));
        if (!earlier.isEmpty()) {
            // What the end of the last one asked for is pointless now that the next has begun.
            happened.addAll(milestones.endBasis(earlier.getLast().id()));
        }
        kind.fact().ifPresent(fact -> happened.addAll(milestones.plan(journey, fact, episode.from(), episode.id())));
        happened.addAll(knownFacts.episodeBegan(journey, episode.id(), kind.code(), episode.from()));
        kind.protectedFor()
                .flatMap(time -> protection.from(journey, episode.from().plus(time), today))
                .ifPresent(happened::add);
        carryOut(episode, Effects.ofStart(episode, earlier, watches.windows()), happened);
        EpisodeWatches.returnBy(episode, beginning.at())
                .ifPresent(back -> happened.addAll(returns.cameBack(journey, back)));
        return new Changed(episode, happened);
    }

    /**
     * Ends an episode that is open.
     *
     * @throws Refusal 400 for an outcome its kind does not know or a day ahead or before its beginning
     */
    public Changed end(Journey journey, Episode episode, LocalDate on, String outcome) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        EpisodeKind kind = kinds.usedBy(episode);
        Optional<End> end = kind.end(outcome, on);
        new Faults()
                .require(end.isPresent(), "/outcome", "episode.outcome.unknown", String.join(", ", kind.endsOn(today)))
                .require(!on.isAfter(today), "/on", "day.ahead")
                .require(!on.isBefore(episode.from()), "/on", "period.empty")
                .refuseIfAny();
        Episode ended = episode.ended(on, outcome);
        rows.end(episode.id(), on, outcome, user());
        List<Entry> happened = new ArrayList<>(List.of(changed(ended)));
        happened.addAll(milestones.endBasis(ended.id()));
        End how = end.orElseThrow();
        how.result().flatMap(result -> finished(ended, ended.id(), result, on)).ifPresent(happened::add);
        how.review()
                .flatMap(review -> milestones.review(ended.citizenId(), review, ended.sector(), ended.id()))
                .ifPresent(happened::add);
        how.fact()
                .ifPresent(
                        fact -> happened.addAll(milestones.planOnce(journey, ended.citizenId(), fact, on, ended.id())));
        if (outcome.equals(EpisodeKind.HOME)) {
            happened.addAll(knownFacts.cameHome(journey, episode.kind(), episode.from(), on));
        }
        List<Episode> others = rows.history(journey.records(), episode.kind()).stream()
                .filter(one -> !one.id().equals(ended.id()))
                .toList();
        carryOut(ended, Effects.ofEnd(ended, others, watches.windows()), happened);
        watches.begunBy(ended)
                .ifPresent(measure -> happened.addAll(
                        returns.left(journey, measure, EpisodeWatches.departure(ended), DanishCalendar.startOf(on))));
        return new Changed(ended, happened);
    }

    /**
     * Lets a stay go on whose end was told by mistake, to this day or until the next one of the kind; nothing came of that
     * end.
     */
    public List<Entry> reopen(Journey journey, Episode ended) {
        rows.reopen(ended.id());
        List<Entry> happened = new ArrayList<>(List.of(changed(ended)));
        happened.addAll(notWatched(journey, ended));
        List<Episode> all = of(journey, ended.kind());
        Optional<Episode> next = all.stream()
                .dropWhile(one -> !one.id().equals(ended.id()))
                .skip(1)
                .findFirst();
        next.ifPresent(another -> rows.end(ended.id(), another.from(), EpisodeKind.OTHER_STAY, user()));
        if (next.isEmpty() || all.getLast().isOpen()) {
            happened.addAll(knownFacts.didNotComeHome(journey, ended.kind(), ended.from()));
        }
        return happened;
    }

    /** The stays of a kind that took place, the first one first. */
    public List<Episode> of(Journey journey, String kind) {
        return rows.history(journey.records(), kind).stream()
                .filter(stay -> !stay.endedBy(EpisodeKind.CANCELLED))
                .toList();
    }

    /** Ends a stay on the day it began: it did not take place (annulleret), and nobody came back by it. */
    public List<Entry> cancel(Journey journey, Episode stay) {
        rows.end(stay.id(), stay.from(), EpisodeKind.CANCELLED, user());
        List<Entry> happened = new ArrayList<>(List.of(changed(stay)));
        happened.addAll(notWatched(journey, stay));
        EpisodeWatches.returnBy(stay, Optional.empty())
                .ifPresent(back -> happened.addAll(returns.takenBack(journey, back)));
        return happened;
    }

    private List<Entry> notWatched(Journey journey, Episode stay) {
        due.set(stay.id(), TIME_OVER, Optional.empty());
        return stay.isOpen()
                ? List.of()
                : EpisodeWatches.measureOf(stay.kind())
                        .map(measure -> returns.neverLeft(journey, measure, EpisodeWatches.departure(stay)))
                        .orElse(List.of());
    }

    /** An episode of the citizen, where it is for the caller to read. */
    public Optional<Episode> readable(Journeys.Seen seen, UUID id) {
        return rows.find(id)
                .filter(found -> seen.journey().records().contains(found.citizenId()))
                .filter(found -> isReadable(seen, found));
    }

    /** All of a citizen's of one kind that are for the caller to read, the first one first. */
    public List<Episode> readable(Journeys.Seen seen, String kind) {
        return rows.history(seen.journey().records(), kind).stream()
                .filter(found -> isReadable(seen, found))
                .toList();
    }

    private boolean isReadable(Journeys.Seen seen, Episode episode) {
        return Readable.of(seen)
                .holds(episode.sector(), kinds.latest(episode.kind()).sensitive());
    }

    /** The citizen's open episode of a kind. */
    public Optional<Episode> open(Journey journey, String kind) {
        return rows.history(journey.records(), kind).stream()
                .filter(Episode::isOpen)
                .findFirst();
    }

    private void carryOut(Episode changed, Effects effects, List<Entry> happened) {
        LocalDate on = changed.to().orElse(changed.from());
        effects.results()
                .forEach((of, result) -> finished(changed, of, result, on).ifPresent(happened::add));
        effects.reviews().forEach(review -> milestones
                .review(changed.citizenId(), review, changed.sector(), changed.id())
                .ifPresent(happened::add));
        effects.watched().forEach((id, day) -> due.set(id, TIME_OVER, day.map(DanishCalendar::startOf)));
    }

    private Optional<Entry> finished(Episode episode, UUID of, EpisodeKind.Result result, LocalDate on) {
        return outcomes.record(
                new Finished(episode.citizenId(), result.measure(), result.value(), of, episode.institutionId(), on));
    }

    private static void check(EpisodeKind kind, Beginning beginning, LocalDate today, List<Episode> earlier) {
        boolean overlaps = earlier.stream()
                .filter(one -> !one.endedBy(EpisodeKind.CANCELLED))
                .anyMatch(one -> beginning.from().isBefore(one.to().orElse(one.from())));
        new Faults()
                .require(!beginning.from().isAfter(today), "/from", "day.ahead")
                .require(!overlaps, "/from", "episode.overlaps")
                .require(
                        beginning
                                .status()
                                .map(kind.statuses()::contains)
                                .orElse(kind.statuses().isEmpty()),
                        "/status",
                        "episode.status.unknown",
                        String.join(", ", kind.statuses()))
                .refuseIfAny();
    }

    private String codes(LocalDate today) {
        return String.join(
                ", ",
                kinds.all().stream()
                        .filter(kind -> kind.holdsOn(today))
                        .map(EpisodeKind::code)
                        .toList());
    }

    private String user() {
        return current.caller().user();
    }

    private static Entry changed(Episode episode) {
        return new Entry(episode.citizenId(), new PartChanged(episode.citizenId(), episode.id()));
    }

    /**
     * What begins.
     *
     * @param status the state, for a kind that is a history of states
     * @param at when exactly, where that is known
     */
    public record Beginning(
            String kind, LocalDate from, Optional<UUID> institutionId, Optional<String> status, Optional<Instant> at) {}

    /** An episode after a change, and the events to append with it. */
    public record Changed(Episode episode, List<Entry> happened) {

        public Changed {
            happened = List.copyOf(happened);
        }
    }
}
