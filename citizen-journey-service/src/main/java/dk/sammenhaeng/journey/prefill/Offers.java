package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.prefill.PrefillRows.Beside;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is offered to who fills in a form: what they may know, each datum with its source and age. */
@ApplicationScoped
class Offers {

    private final PrefillRows rows;
    private final PrefillSettings settings;
    private final Clock clock;

    Offers(PrefillRows rows, PrefillSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** All that is known, and of it what this reader is offered. */
    All to(Reader reader) {
        Instant now = clock.instant();
        LocalDate today = DanishCalendar.dayOf(now);
        Beside beside = rows.beside(reader.journey().records(), reader.journey().citizenId(), today);
        List<Known> known = Stream.concat(
                        beside.known().stream(),
                        reader.journey().plans().stream()
                                .filter(plan -> plan.isInForceOn(today))
                                .flatMap(plan -> FromPlans.of(plan, now).stream()))
                .toList();
        return new All(
                known,
                known.stream()
                        .filter(reader::mayKnow)
                        .map(one -> offer(one, beside, today))
                        .toList());
    }

    private Offer offer(Known known, Beside beside, LocalDate today) {
        Optional<LocalDate> confirmedOn = beside.confirmed().stream()
                .filter(said ->
                        known.is(said.point(), said.part()) && said.stamp().equals(known.stamp()))
                .map(said -> DanishCalendar.dayOf(said.at()))
                .max(Comparator.naturalOrder());
        LocalDate last = confirmedOn.filter(day -> day.isAfter(known.knownOn())).orElse(known.knownOn());
        Period staleAfter = Optional.ofNullable(
                        settings.staleAfterOf().get(known.point().name()))
                .orElse(settings.staleAfter());
        return new Offer(
                known,
                confirmedOn,
                !last.plus(staleAfter).isAfter(today),
                beside.corrected().stream().anyMatch(said -> known.is(said.point(), said.part())));
    }

    /**
     * What is known of a citizen.
     *
     * @param known also what the reader may not know; only ever counted
     * @param offered what the reader may know
     */
    record All(List<Known> known, List<Offer> offered) {

        All {
            known = List.copyOf(known);
            offered = List.copyOf(offered);
        }

        List<Offer> of(DataPoint point) {
            return offered.stream()
                    .filter(offer -> offer.known().point() == point)
                    .toList();
        }

        /** True when the journey knows it, for this reader or not. */
        boolean isKnown(DataPoint point) {
            return known.stream().anyMatch(one -> one.point() == point);
        }
    }

    /**
     * A datum as it is offered.
     *
     * @param stale true when neither its source nor a confirmation has spoken of it for the configured time
     * @param correctionOpen true when somebody says it is wrong and its owner has not answered
     */
    record Offer(Known known, Optional<LocalDate> confirmedOn, boolean stale, boolean correctionOpen) {}
}
