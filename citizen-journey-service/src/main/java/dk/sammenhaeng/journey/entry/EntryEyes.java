package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides how much of an entry the caller sees. */
@ApplicationScoped
class EntryEyes {

    private final EntryRows rows;
    private final Journeys journeys;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    EntryEyes(EntryRows rows, Journeys journeys, CurrentCaller current, DanishCalendar calendar) {
        this.rows = rows;
        this.journeys = journeys;
        this.current = current;
        this.calendar = calendar;
    }

    /** The sight of one entry; nothing where the caller may not know of it. */
    Optional<EntrySight> on(CitizenEntry entry) {
        return units().contains(entry.coordinating().unitId())
                ? Optional.of(new EntrySight.Whole())
                : journeys.find(entry.citizenId(), current.caller()).flatMap(seen -> on(entry, seen));
    }

    /** The same for who has a relation. */
    Optional<EntrySight> on(CitizenEntry entry, Journeys.Seen seen) {
        EntrySight.Related sight = new EntrySight.Related(
                Readable.of(seen), entry.givenBy().equals(current.caller().user()));
        return entry.parts().stream().anyMatch(sight::knows) ? Optional.of(sight) : Optional.empty();
    }

    /** The caller's units. */
    OwnUnits units() {
        return rows.unitsOf(current.caller().user());
    }

    /** The other parts, as far as the citizen's consent lets everybody concerned know of them. */
    List<EntryPart> others(CitizenEntry entry, UUID partId) {
        Sharing consent = journeys.find(entry.citizenId()).map(Journey::consent).orElse(Sharing.NONE);
        return entry.parts().stream()
                .filter(part -> !part.id().equals(partId))
                .filter(part -> consent.covers(part.receiver().sector(), part.sensitive(), calendar.today()))
                .toList();
    }
}
