package dk.sammenhaeng.journey.erasure;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.erasure.Erasure.Ground;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.receipt.Receipts;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Erases a citizen (sletning, catalogue X5, flow F10): with every record that is the same person, under the journey's
 * lock and in one transaction. Money for what goes on is free again. What stays is the erasure itself, the events, which
 * hold ids alone, and the audit without its reasons.
 */
@ApplicationScoped
class EraseCitizen {

    private final Journeys journeys;
    private final ErasureRows rows;
    private final OpenWishes wishes;
    private final Receipts receipts;
    private final EventLog events;
    private final CurrentCaller current;
    private final Language language;
    private final Clock clock;

    EraseCitizen(
            Journeys journeys,
            ErasureRows rows,
            OpenWishes wishes,
            Receipts receipts,
            EventLog events,
            CurrentCaller current,
            Language language,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.wishes = wishes;
        this.receipts = receipts;
        this.events = events;
        this.current = current;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Erases all that is kept about the citizen.
     *
     * @throws Refusal 404 for nobody, 409 while something stands, naming all of it
     */
    Erasure erase(UUID citizenId, Ground ground, String reason) {
        Journey journey = journeys.lock(citizenId).orElseThrow(Refusal::notFound);
        List<UUID> records = journey.records();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Standing> standing = rows.standing(records, DanishCalendar.dayOf(now));
        if (!standing.isEmpty()) {
            throw Refusal.byRule(
                    "erasure-while-something-stands",
                    standing.stream().map(this::named).collect(Collectors.joining("; ")));
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Set<UUID> actions = rows.actions(records);
        List<Entry> happened = new ArrayList<>();
        records.forEach(record -> happened.add(new Entry(record, new JourneyErased(record, id))));
        wishes.of(journey, now).forEach(wish -> happened.add(new Entry(wish.actionId(), wish.takenBack())));
        actions.forEach(action -> happened.add(new Entry(action, new FundingErased(action))));
        events.append(happened);
        long erased = rows.erase(records);
        rows.add(new ErasureRows.Done(
                id,
                journey.citizenId(),
                records,
                ground,
                reason,
                now,
                current.caller().user(),
                erased));
        receipts.ask(id, records, actions);
        rows.forgetReasons(records);
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    private String named(Standing cause) {
        return cause + " (" + language.text("erasure.standing." + cause) + ")";
    }
}
