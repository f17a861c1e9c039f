package dk.sammenhaeng.journey.rule;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A new look at every citizen of a municipality because a threshold holds from now on: batch after batch, each its own
 * transaction, the next behind the citizens of the former. It lists nobody until every transaction has ended that may
 * have read the former values: one that registers a citizen unseen here has then committed, and any that begins later
 * reads the new ones.
 */
@ApplicationScoped
class Sweep implements DueHandler {

    private static final String KIND = "rules.sweep";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final String BEGIN = "insert into rule_sweep (id, starts_on) values (?, ?)";

    private static final String LOCK = "select id from rule_sweep where id = ? for update";

    private static final String NOTE_HORIZON = """
            update rule_sweep set horizon = pg_snapshot_xmax(pg_current_snapshot()) where id = ? and horizon is null
            """;

    private static final String ALL_ENDED = """
            select pg_snapshot_xmin(pg_current_snapshot()) >= horizon from rule_sweep where id = ?
            """;

    private static final String BATCH = """
            select c.id from citizen c, rule_sweep s
            where s.id = ? and (s.after_citizen is null or c.id > s.after_citizen) order by c.id limit ?
            """;

    private static final String PASSED = """
            update rule_sweep set after_citizen = ?, citizens = citizens + ? where id = ?
            """;

    private static final String FINISH = "update rule_sweep set finished_at = ? where id = ?";

    private final Sql sql;
    private final DueRows due;
    private final RuleSettings settings;
    private final Clock clock;

    Sweep(Sql sql, DueRows due, RuleSettings settings, Clock clock) {
        this.sql = sql;
        this.due = due;
        this.settings = settings;
        this.clock = clock;
    }

    /** Books the new look for a day, which may be today. */
    void from(LocalDate day, LocalDate today) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.change(BEGIN, id, day);
        if (day.isAfter(today)) {
            due.set(id, KIND, Optional.of(DanishCalendar.startOf(day)));
        } else {
            due.now(List.of(id), KIND);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID id) {
        sql.list(LOCK, row -> row.getObject(1, UUID.class), id);
    }

    @Override
    public void raise(UUID id, Instant at) {
        if (sql.change(NOTE_HORIZON, id) == 1) {
            due.now(List.of(id), KIND);
        } else if (!sql.list(ALL_ENDED, row -> row.getBoolean(1), id).getFirst()) {
            due.set(id, KIND, Optional.of(clock.instant().plus(BETWEEN_LOOKS)));
        } else {
            next(id);
        }
    }

    private void next(UUID id) {
        List<UUID> citizens = sql.list(BATCH, row -> row.getObject(1, UUID.class), id, settings.sweepBatch());
        due.now(citizens, Journeys.RE_EVALUATE);
        if (!citizens.isEmpty()) {
            sql.change(PASSED, citizens.getLast(), citizens.size(), id);
        }
        if (citizens.size() < settings.sweepBatch()) {
            sql.change(FINISH, clock.instant(), id);
        } else {
            due.now(List.of(id), KIND);
        }
    }
}
