package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Ends a link at once, from either side; nobody sees the other's plans by it any more. */
@ApplicationScoped
class EndFamilyLink {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    EndFamilyLink(Journeys journeys, FamilyRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Ends it; once more changes nothing.
     *
     * @throws Refusal 404 for no such link of the citizen
     */
    FamilyLink end(UUID citizenId, UUID linkId) {
        List<UUID> own = journeys.seen(citizenId).journey().records();
        FamilyLink link = rows.find(own, linkId).orElseThrow(Refusal::notFound);
        List<UUID> both =
                Stream.of(link.citizenId(), link.otherCitizenId()).sorted().toList();
        journeys.lockOnly(both);
        journeys.lockSeen(citizenId);
        FamilyLink now = rows.find(own, linkId).orElseThrow(Refusal::notFound);
        if (now.isOver()) {
            return now;
        }
        rows.end(
                linkId,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                current.caller().user());
        both.forEach(member -> consistency.settle(member, linkId));
        return rows.find(own, linkId).orElseThrow(Refusal::notFound);
    }
}
