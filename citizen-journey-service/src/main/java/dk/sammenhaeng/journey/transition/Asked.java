package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Whom a transition asks to take over: the receiving sector's system, and the people of the unit that is named or of the
 * one on duty it went to (vagthavende, daily use C5) until somebody accepts. Where the named unit is not registered, nobody knows who works
 * there, and it is the sector's.
 */
@ApplicationScoped
class Asked {

    private static final String ASKED = """
            select not exists (select from unit where sector = ? and name = ?)
                or exists (
                    select from unit
                    where id in (select units_of(?)) and sector = ? and (name = ?::text or name = ?::text))
            """;

    private final Sql sql;

    Asked(Sql sql) {
        this.sql = sql;
    }

    /** True when the caller is asked. */
    boolean is(Transition transition, Caller caller) {
        return transition
                .to()
                .sector()
                .filter(sector ->
                        Relation.sectorOf(caller).filter(sector::equals).isPresent())
                .filter(sector -> caller.isAny(Role.SECTOR_SYSTEM)
                        || sql.list(
                                        ASKED,
                                        row -> row.getBoolean(1),
                                        sector,
                                        transition.to().unit(),
                                        caller.user(),
                                        sector,
                                        transition.to().unit(),
                                        onDuty(transition))
                                .getFirst())
                .isPresent();
    }

    /** Once another unit has accepted it, or nobody is to any more, it is no business of who was on duty. */
    private static Optional<String> onDuty(Transition transition) {
        return transition
                .course()
                .escalation()
                .filter(duty -> transition.course().status() == Status.STARTED)
                .map(Course.Escalation::unit);
    }
}
