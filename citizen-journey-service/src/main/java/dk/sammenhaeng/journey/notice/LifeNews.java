package dk.sammenhaeng.journey.notice;

import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells everybody around a citizen what happened in the citizen's life, in the transaction in which it was noted
 * (catalogue C21): every sector with a plan, and in person coordinator and deputy.
 */
@ApplicationScoped
public class LifeNews {

    private final Notices notices;
    private final StaffNotices staffNotices;
    private final Clock clock;

    LifeNews(Notices notices, StaffNotices staffNotices, Clock clock) {
        this.notices = notices;
        this.staffNotices = staffNotices;
        this.clock = clock;
    }

    /**
     * Tells it; who noted it is not told in person.
     *
     * @param partId the life event, or the citizen where it is the protection of name and address
     */
    public void tell(Journey journey, Notice.Kind kind, UUID partId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        notices.tellOfLife(journey.citizenId(), kind, sectorsAround(journey), now);
        String teller = Acting.current().actor();
        List<String> told = journey.coordinator().stream()
                .flatMap(LifeNews::users)
                .filter(user -> !user.equals(teller))
                .distinct()
                .toList();
        staffNotices.tell(told, journey.citizenId(), StaffNotices.Kind.LIFE_EVENT, partId, now);
    }

    private static Set<Sector> sectorsAround(Journey journey) {
        Set<Sector> around = journey.plans().stream().map(Plan::sector).collect(Collectors.toSet());
        around.addAll(journey.identity().registeredBy());
        return around;
    }

    private static Stream<String> users(Coordinator coordinator) {
        return Stream.concat(Stream.of(coordinator.user()), coordinator.deputyUser().stream());
    }
}
