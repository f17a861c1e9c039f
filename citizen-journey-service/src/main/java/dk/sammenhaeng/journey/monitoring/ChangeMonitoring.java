package dk.sammenhaeng.journey.monitoring;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.monitoring.Monitoring.Contact;
import dk.sammenhaeng.journey.monitoring.Monitoring.Group;
import dk.sammenhaeng.journey.monitoring.Monitoring.Responsible;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Health or psychiatry begins home monitoring under one of its plans, and ends it (FW-J16). */
@ApplicationScoped
class ChangeMonitoring {

    private final Journeys journeys;
    private final MonitoringRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    ChangeMonitoring(
            Journeys journeys, MonitoringRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Begins it.
     *
     * @throws Refusal 400 for a plan that is not the sector's, 403 for another sector, 404 for a citizen the caller may not
     *     know of, 409 while one of the group goes on
     */
    Monitoring begin(Command command) {
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Sector sector = sectorOf(seen);
        Journey journey = seen.journey();
        Optional<Plan> plan = journey.plan(command.planId())
                .filter(found -> found.sector() == sector)
                .filter(found -> !seen.relation().hidden().contains(found.id()));
        new Faults()
                .require(plan.isPresent(), "/planId", "monitoring.plan-unknown")
                .refuseIfAny();
        boolean goesOn = rows.of(journey).stream()
                .anyMatch(
                        one -> one.isOpen() && one.sector() == sector && one.patientGroup() == command.patientGroup());
        if (goesOn) {
            throw Refusal.byRule("monitoring-goes-on");
        }
        Monitoring monitoring = new Monitoring(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                command.planId(),
                sector,
                command.patientGroup(),
                command.responsible(),
                command.citizenDoes(),
                command.contact(),
                command.from(),
                Optional.empty(),
                0);
        rows.add(monitoring, current.caller().user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        consistency.settle(journey.citizenId(), monitoring.id());
        return monitoring;
    }

    /**
     * Ends it.
     *
     * @throws Refusal 400 for a day before its first or ahead, 404 where it is not for the caller, 409 where it has ended,
     *     412 and 428 as the version seen asks
     */
    Monitoring end(UUID citizenId, UUID id, @Nullable Version version, LocalDate on) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Monitoring monitoring = own(seen, id);
        Version.require(version, monitoring.version());
        if (!monitoring.isOpen()) {
            throw Refusal.byRule("monitoring-ended");
        }
        new Faults()
                .require(!on.isBefore(monitoring.from()), "/on", "period.empty")
                .require(!on.isAfter(DanishCalendar.dayOf(clock.instant())), "/on", "day.ahead")
                .refuseIfAny();
        rows.end(id, on);
        consistency.settle(seen.journey().citizenId(), monitoring.id());
        return own(seen, id);
    }

    /** One of the caller's sector. */
    Monitoring own(Journeys.Seen seen, UUID id) {
        Sector sector = sectorOf(seen);
        return rows.of(seen.journey()).stream()
                .filter(one -> one.id().equals(id) && one.sector() == sector)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Sector sectorOf(Journeys.Seen seen) {
        return seen.relation()
                .worksFor()
                .filter(own -> own == Sector.HEALTH || own == Sector.PSYCHIATRY)
                .orElseThrow(() -> Refusal.forbidden("monitoring-of-another-sector"));
    }

    /** What begins. */
    record Command(
            UUID citizenId,
            UUID planId,
            Group patientGroup,
            Responsible responsible,
            String citizenDoes,
            Contact contact,
            LocalDate from) {}
}
