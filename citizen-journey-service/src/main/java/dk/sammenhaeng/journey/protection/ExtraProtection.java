package dk.sammenhaeng.journey.protection;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.notice.LifeNews;
import dk.sammenhaeng.journey.notice.Notice;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Protects name and address of who needs it at once, such as at a crisis centre (FV-C9) or on a move here from where they
 * were protected (C21); what is noted already and holds is never shortened. The journey is locked by the caller, who
 * settles it.
 */
@ApplicationScoped
public class ExtraProtection {

    private final ProtectionRows rows;
    private final DueRows due;
    private final LifeNews news;

    ExtraProtection(ProtectionRows rows, DueRows due, LifeNews news) {
        this.rows = rows;
        this.due = due;
        this.news = news;
    }

    /**
     * Protects from now on; why is told to nobody.
     *
     * @param until the first day it no longer does
     * @return the event to append with the change; nothing where it changes nothing
     */
    public Optional<Entry> from(Journey journey, LocalDate until, LocalDate today) {
        Protection known = rows.find(journey.citizenId());
        boolean isLonger = !known.holdsOn(today)
                || known.until().filter(end -> end.isBefore(until)).isPresent();
        Protection extra = new Protection(true, Optional.of(until));
        return extra.holdsOn(today) && isLonger ? protect(journey, extra, known.holdsOn(today)) : Optional.empty();
    }

    /**
     * Protects from now on until somebody says that it is over, where nothing protects yet.
     *
     * @return as {@link #from}
     */
    public Optional<Entry> lasting(Journey journey, LocalDate today) {
        boolean isKnown = rows.find(journey.citizenId()).holdsOn(today);
        return isKnown ? Optional.empty() : protect(journey, new Protection(true, Optional.empty()), false);
    }

    private Optional<Entry> protect(Journey journey, Protection extra, boolean isKnown) {
        UUID citizenId = journey.citizenId();
        rows.set(citizenId, extra);
        due.set(citizenId, ProtectionEnds.KIND, extra.until().map(DanishCalendar::startOf));
        if (!isKnown) {
            news.tell(journey, Notice.Kind.ADDRESS_PROTECTED, citizenId);
        }
        return Optional.of(new Entry(citizenId, new PartChanged(citizenId, citizenId)));
    }
}
