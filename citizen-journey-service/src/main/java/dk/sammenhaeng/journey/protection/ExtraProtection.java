package dk.sammenhaeng.journey.protection;

import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Protects name and address of who needs it at once, such as at a crisis centre (FV-C9); what is noted already and holds
 * is never shortened. The journey is locked by the caller, who settles it.
 */
@ApplicationScoped
public class ExtraProtection {

    private final ProtectionRows rows;
    private final DueRows due;

    ExtraProtection(ProtectionRows rows, DueRows due) {
        this.rows = rows;
        this.due = due;
    }

    /**
     * Protects from now on.
     *
     * @param until the first day it no longer does
     * @return the event to append with the change; nothing where it changes nothing
     */
    public Optional<Entry> from(UUID citizenId, LocalDate until, LocalDate today) {
        Protection known = rows.find(citizenId);
        Protection extra = new Protection(true, Optional.of(until));
        boolean isLonger = !known.holdsOn(today)
                || known.until().filter(end -> end.isBefore(until)).isPresent();
        if (!extra.holdsOn(today) || !isLonger) {
            return Optional.empty();
        }
        rows.set(citizenId, extra);
        due.set(citizenId, ProtectionEnds.KIND, Optional.of(DanishCalendar.startOf(until)));
        return Optional.of(new Entry(citizenId, new PartChanged(citizenId, citizenId)));
    }
}
