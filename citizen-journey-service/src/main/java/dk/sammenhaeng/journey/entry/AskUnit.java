package dk.sammenhaeng.journey.entry;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.Routing.Routed;
import dk.sammenhaeng.journey.entry.Routing.Target;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks units for something for a citizen whose journey is locked, where the citizen did not come in by an entrance. */
@ApplicationScoped
class AskUnit {

    private final EntryRoutes routes;
    private final EntryRows rows;
    private final DueRows due;
    private final EntryTimes times;

    AskUnit(EntryRoutes routes, EntryRows rows, DueRows due, EntryTimes times) {
        this.routes = routes;
        this.rows = rows;
        this.due = due;
        this.times = times;
    }

    /** Sends it to each of the units, under a unit that coordinates it. */
    Sent ask(Journey journey, Wish wish, Instant now) {
        UUID citizenId = journey.citizenId();
        CitizenEntry entry = new CitizenEntry(
                UuidCreator.getTimeOrderedEpoch(),
                citizenId,
                "",
                wish.givenBy(),
                false,
                List.of(wish.need()),
                Optional.empty(),
                Optional.empty(),
                routes.unit(wish.coordinating().unitId()).orElseThrow(),
                Optional.empty(),
                wish.benefitKind(),
                now,
                Optional.empty(),
                List.of(),
                1);
        rows.add(entry, new ReceiveEntry.Giver(wish.givenBy(), Optional.empty(), false), Optional.empty());
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(citizenId, new PartChanged(citizenId, entry.id())));
        Given own = times.answer(DanishCalendar.dayOf(now));
        Instant answerBy = now.plus(own.time());
        for (Target to : wish.to()) {
            UUID partId = UuidCreator.getTimeOrderedEpoch();
            rows.add(entry, partId, new Routed(to, List.of(wish.need().kind())), answerBy, own.deadlines());
            due.set(partId, ReceiveEntry.UNANSWERED, Optional.of(answerBy));
            happened.add(new Entry(citizenId, new PartChanged(citizenId, partId)));
        }
        return new Sent(entry.id(), happened);
    }

    /**
     * What is asked for.
     *
     * @param to the units that are to answer
     */
    record Wish(String givenBy, Asked need, Optional<String> benefitKind, Target coordinating, List<Target> to) {

        Wish {
            to = List.copyOf(to);
        }
    }

    /** The entry, and what happened. */
    record Sent(UUID entryId, List<Entry> happened) {}
}
