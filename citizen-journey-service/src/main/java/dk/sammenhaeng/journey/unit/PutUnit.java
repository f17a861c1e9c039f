package dk.sammenhaeng.journey.unit;

import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Administration keeps the units: who is left out of the members has lost access by the next request. */
@ApplicationScoped
class PutUnit {

    private final UnitRows rows;
    private final Clock clock;

    PutUnit(UnitRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Puts the whole unit.
     *
     * @throws Refusal 409 when the sector has another unit of that name, 412 and 428 as the version seen asks
     */
    Result put(Command command) {
        rows.lock();
        Unit wanted = command.unit();
        Optional<Unit> known = rows.find(wanted.id());
        Version.requirePut(known.map(Unit::version), command.seen(), command.mustBeNew());
        if (rows.find(wanted.sector(), wanted.name())
                .filter(named -> !named.id().equals(wanted.id()))
                .isPresent()) {
            throw Refusal.byRule("unit-name-taken");
        }
        Unit next = wanted.version(known.map(Unit::version).orElse(0L) + 1);
        rows.write(next, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Result(next, known.isEmpty());
    }

    /**
     * What the unit is to be.
     *
     * @param seen the version the caller saw
     * @param mustBeNew true when the caller saw that there is none
     */
    record Command(Unit unit, Optional<Version> seen, boolean mustBeNew) {}

    /** The unit now. */
    record Result(Unit unit, boolean isNew) {}
}
