package dk.sammenhaeng.journey.protection;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.notice.LifeNews;
import dk.sammenhaeng.journey.notice.Notice;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Notes that name and address are protected, or no longer; from then on places are for the plan's own people alone.
 * Everybody around the citizen is told (catalogue C21).
 */
@ApplicationScoped
class ProtectAddress {

    private final Journeys journeys;
    private final ProtectionRows rows;
    private final Consistency consistency;
    private final DueRows due;
    private final LifeNews news;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    ProtectAddress(
            Journeys journeys,
            ProtectionRows rows,
            Consistency consistency,
            DueRows due,
            LifeNews news,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.due = due;
        this.news = news;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * Notes it; saying the same again changes nothing.
     *
     * @throws Refusal 400 for an end that is over or one without protection, 404 for a citizen the caller may not know
     */
    void set(UUID asked, Protection protection) {
        new Faults()
                .require(
                        protection.until().isEmpty() || protection.holdsOn(calendar.today()),
                        "/until",
                        "protection.until")
                .refuseIfAny();
        Journey journey = current.caller().isAny(Role.ADMINISTRATION)
                ? journeys.lock(asked).orElseThrow(Refusal::notFound)
                : journeys.lockSeen(asked).journey();
        UUID citizenId = journey.citizenId();
        Protection known = rows.find(citizenId);
        if (!known.equals(protection)) {
            rows.set(citizenId, protection);
            due.set(citizenId, ProtectionEnds.KIND, protection.until().map(DanishCalendar::startOf));
            if (known.holdsOn(calendar.today()) != protection.isProtected()) {
                news.tell(
                        journey,
                        protection.isProtected() ? Notice.Kind.ADDRESS_PROTECTED : Notice.Kind.ADDRESS_PROTECTION_ENDED,
                        citizenId);
            }
            consistency.settle(citizenId, citizenId);
        }
    }
}
