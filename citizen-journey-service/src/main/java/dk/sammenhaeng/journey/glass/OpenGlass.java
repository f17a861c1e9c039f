package dk.sammenhaeng.journey.glass;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.notice.StaffNotices;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a citizen to somebody who has no other relation. It is the one way on which such a caller learns that a citizen
 * is known here: by an act with a reason that stands on the leader's list.
 */
@ApplicationScoped
class OpenGlass {

    private final Journeys journeys;
    private final GlassRows rows;
    private final Consistency consistency;
    private final StaffNotices notices;
    private final DueRows due;
    private final CurrentCaller current;
    private final GlassSettings settings;
    private final Clock clock;

    OpenGlass(
            Journeys journeys,
            GlassRows rows,
            Consistency consistency,
            StaffNotices notices,
            DueRows due,
            CurrentCaller current,
            GlassSettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.notices = notices;
        this.due = due;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens it; who has one open gets that one, and nothing is prolonged.
     *
     * @throws Refusal 400 for a time above the longest, 404 for a citizen who is not known here
     */
    Result open(Command command) {
        long longest = settings.longest().toMinutes();
        long minutes = command.minutes()
                .map(Integer::longValue)
                .orElse(settings.usual().toMinutes());
        new Faults()
                .require(minutes >= 1 && minutes <= longest, "/minutes", "glass.minutes", longest)
                .refuseIfAny();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Journey journey = journeys.lock(command.citizenId()).orElseThrow(Refusal::notFound);
        String user = current.caller().user();
        Optional<BreakGlass> standing = rows.standing(journey.records(), user);
        return standing.filter(glass -> glass.isOpenAt(now))
                .map(glass -> new Result(glass, false))
                .orElseGet(() -> {
                    standing.ifPresent(over -> rows.close(over.id(), now));
                    return new Result(open(journey, user, command.reason(), now, Duration.ofMinutes(minutes)), true);
                });
    }

    private BreakGlass open(Journey journey, String user, String reason, Instant now, Duration time) {
        UUID citizenId = journey.citizenId();
        BreakGlass glass = new BreakGlass(
                UuidCreator.getTimeOrderedEpoch(),
                citizenId,
                user,
                reason,
                now,
                now.plus(time),
                Optional.empty(),
                journey.isProtected(),
                Optional.empty());
        rows.open(glass);
        due.set(glass.id(), GlassEnds.KIND, Optional.of(glass.until()));
        journey.coordinator().map(Coordinator::users).orElse(List.of()).stream()
                .filter(told -> !told.equals(user))
                .forEach(told -> notices.tell(told, citizenId, StaffNotices.Kind.BREAK_GLASS_OPENED, glass.id(), now));
        consistency.tell(journey, glass.id());
        return glass;
    }

    /**
     * Whom to open, why and for how long.
     *
     * @param minutes the usual time where left out
     */
    record Command(UUID citizenId, String reason, Optional<Integer> minutes) {}

    /** What is open now. */
    record Result(BreakGlass glass, boolean isNew) {}
}
