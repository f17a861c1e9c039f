package dk.sammenhaeng.journey.worklist;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What waits for a user, in one query (catalogue C14): findings, and what others ask of the user or of the units they
 * lead. It starts from the user's own journeys, plans and units, so its cost grows with the user's work and not with the
 * municipality. A finding that tells of a plan the user must not know of is left out here as everywhere.
 */
@ApplicationScoped
class Worklist {

    private final Sql sql;

    Worklist(Sql sql) {
        this.sql = sql;
    }

    /**
     * One page of the work, the most urgent first. An institution is named where the content of a plan concerned is for
     * the user: its name may tell what another sector does.
     */
    Page<WorklistItem> page(Scope scope, Optional<Sector> worksFor, When when, Filter filter, PageRequest request) {
        Map<String, Object> values = values(scope, when, filter);
        Optional<LocalDate> dueOn = request.after().map(after -> LocalDate.parse(after.get(0)));
        values.put("afterDay", dueOn);
        values.put("afterRule", request.after().map(after -> after.get(1)));
        values.put("afterCause", request.after().map(after -> UUID.fromString(after.get(2))));
        values.put("fetch", request.fetch());
        values.put("count", request.count());
        values.put("worksFor", worksFor);
        NamedQuery query =
                switch (scope) {
                    case Scope.Mine mine -> WorklistQuery.MY_PAGE;
                    case Scope.OfUnits units -> WorklistQuery.PAGE_OF_UNITS;
                };
        List<Counted> rows = sql.listByOnePlan(
                query.sql(),
                row -> new Counted(row.getLong(1), Sql.fromJson(row.getString(2), WorklistItem.class)),
                query.values(values));
        OptionalLong total = request.count()
                ? OptionalLong.of(
                        rows.stream().mapToLong(Counted::total).findFirst().orElse(0))
                : OptionalLong.empty();
        return Page.of(
                rows.stream().map(Counted::item).toList(),
                request,
                total,
                item -> List.of(
                        item.dueOn().toString(), item.rule(), item.cause().id().toString()));
    }

    /** How much of the work each rule makes up, and how much of it is overdue on the day. */
    List<RuleCount> counts(Scope scope, When when, Filter filter) {
        NamedQuery query =
                switch (scope) {
                    case Scope.Mine mine -> WorklistQuery.MY_COUNTS;
                    case Scope.OfUnits units -> WorklistQuery.COUNTS_OF_UNITS;
                };
        return sql.listByOnePlan(
                query.sql(),
                row -> new RuleCount(
                        row.getString(1),
                        Severity.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)),
                query.values(values(scope, when, filter)));
    }

    private static Map<String, Object> values(Scope scope, When when, Filter filter) {
        Map<String, Object> values = new HashMap<>();
        values.put("user", scope.user());
        values.put("unit", unit(scope));
        values.put("asked", asked(scope));
        values.put("now", when.now());
        values.put("today", when.today());
        values.put("promisesUntil", when.promisesUntil());
        values.put("correctionDays", when.correctionDays());
        values.put("outcomesSince", when.outcomesSince());
        values.put("fromLoad", filter.fromLoad());
        values.put("rule", filter.rule());
        values.put("severity", filter.severity());
        values.put("sector", filter.sector());
        values.put("dueBefore", filter.dueBefore());
        return values;
    }

    private static Optional<UUID> unit(Scope scope) {
        return switch (scope) {
            case Scope.Mine mine -> Optional.empty();
            case Scope.OfUnits units -> units.unit();
        };
    }

    /** What came of a plan is asked of a person alone, and not of those who lead them. */
    private static Optional<String> asked(Scope scope) {
        return switch (scope) {
            case Scope.Mine mine -> Optional.of(mine.user());
            case Scope.OfUnits units -> Optional.empty();
        };
    }

    /** Whose work is shown. */
    sealed interface Scope {

        /** Who looks. */
        String user();

        /** What waits for the user in person. */
        record Mine(String user) implements Scope {}

        /** The work of all units the user leads, or of one of them. */
        record OfUnits(String user, Optional<UUID> unit) implements Scope {}
    }

    /**
     * When the work is looked at.
     *
     * @param promisesUntil the last day whose promises are work now
     * @param correctionDays how many days a correction may wait
     * @param outcomesSince plans that were over by this day are not asked for their outcome any more
     */
    record When(Instant now, LocalDate today, LocalDate promisesUntil, int correctionDays, LocalDate outcomesSince) {}

    /**
     * Which work is wanted.
     *
     * @param dueBefore only what should have been done before the day
     * @param fromLoad what a load brought and nobody has taken up, instead of the work
     */
    record Filter(
            Optional<String> rule,
            Optional<Severity> severity,
            Optional<Sector> sector,
            Optional<LocalDate> dueBefore,
            boolean fromLoad) {

        Filter ofLoads() {
            return new Filter(rule, severity, sector, dueBefore, true);
        }
    }

    private record Counted(long total, WorklistItem item) {}
}
