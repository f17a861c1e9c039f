package dk.sammenhaeng.journey.concern;

import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Administration says which unit assesses concerns about children, and which about adults. */
@ApplicationScoped
class AssignTriage {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('concern triage ' || acting_municipality()))";

    private static final String ALL = """
            select json_build_object(
                'about', a.about, 'unitId', t.unit_id, 'version', coalesce(t.version, 0),
                'waiting', (
                    select count(*) from concern k
                    where k.about = a.about and k.state = 'RECEIVED' and not is_dead(k.citizen_id)),
                'overdue', (
                    select count(*) from concern k
                    where k.about = a.about and k.state = 'RECEIVED' and k.overdue_since is not null
                        and not is_dead(k.citizen_id)))
            from unnest(array['CHILD', 'ADULT']) as a(about) left join concern_triage t on t.about = a.about
            order by a.about desc
            """;

    private static final String WRITE = """
            insert into concern_triage (about, unit_id, assigned_by, assigned_at, version) values (?, ?, ?, ?, ?)
            on conflict (municipality, about) do update set
                unit_id = excluded.unit_id, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at,
                version = excluded.version
            """;

    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    AssignTriage(Sql sql, CurrentCaller current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /** About children first. */
    List<Assignment> all() {
        return sql.list(ALL, row -> Sql.fromJson(row.getString(1), Assignment.class));
    }

    /**
     * Assigns the unit.
     *
     * @throws Refusal 400 for a unit that is not there, 412 and 428 as the version seen asks
     */
    Assigned assign(About about, UUID unitId, Optional<Version> seen, boolean mustBeNew) {
        sql.list(LOCK, row -> 0);
        if (sql.list("select id from unit where id = ?", row -> 0, unitId).isEmpty()) {
            throw Refusal.invalid("/unitId", "concern.unit-unknown");
        }
        Assignment before = of(about);
        boolean isNew = before.unitId().isEmpty();
        Version.requirePut(Optional.of(before.version()).filter(one -> !isNew), seen, mustBeNew);
        sql.change(
                WRITE,
                about,
                unitId,
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                before.version() + 1);
        return new Assigned(of(about), isNew);
    }

    private Assignment of(About about) {
        return all().stream().filter(one -> one.about() == about).findFirst().orElseThrow();
    }

    /** Which unit assesses concerns about whom, and how many wait. */
    record Assignment(About about, Optional<UUID> unitId, long version, long waiting, long overdue) {}

    /** The assignment now. */
    record Assigned(Assignment assignment, boolean isNew) {}
}
