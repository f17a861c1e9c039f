package dk.sammenhaeng.journey.worklist;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        List<Object> values = values(scope, when, filter);
        Optional<LocalDate> dueOn = request.after().map(after -> LocalDate.parse(after.get(0)));
        values.add(dueOn);
        values.add(dueOn);
        values.add(request.after().map(after -> after.get(1)));
        values.add(request.after().map(after -> UUID.fromString(after.get(2))));
        values.add(request.fetch());
        values.add(request.count());
        values.addAll(List.of(scope.user(), worksFor, when.now()));
        List<Counted> rows = sql.listByOnePlan(
                whose(scope) + WorklistQuery.PAGE,
                row -> new Counted(row.getLong(1), Sql.fromJson(row.getString(2), WorklistItem.class)),
                values.toArray());
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
        List<Object> values = values(scope, when, filter);
        values.add(when.today());
        return sql.listByOnePlan(
                whose(scope) + WorklistQuery.COUNTS,
                row -> new RuleCount(
                        row.getString(1),
                        Severity.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)),
                values.toArray());
    }

    private static String whose(Scope scope) {
        return switch (scope) {
            case Scope.Mine mine -> WorklistQuery.MINE;
            case Scope.OfUnits units -> WorklistQuery.OF_UNITS;
        };
    }

    private static List<Object> values(Scope scope, When when, Filter filter) {
        List<Object> values = new ArrayList<>();
        String user = scope.user();
        switch (scope) {
            case Scope.Mine mine -> {
                values.addAll(List.of(user, user, user, user, user, when.promisesUntil(), user, user, when.now()));
                values.addAll(List.of(when.promisesUntil(), user, when.promisesUntil(), user, when.now()));
                values.addAll(List.of(user, user, when.now(), when.today(), user, when.now()));
            }
            case Scope.OfUnits(String leader, Optional<UUID> unit) ->
                values.addAll(List.of(leader, unit, unit, when.promisesUntil(), when.promisesUntil()));
        }
        values.addAll(List.of(filter.fromLoad(), user, user, user, user, user, when.now()));
        values.addAll(List.of(user, when.now(), when.today(), when.correctionDays(), user, when.now()));
        values.addAll(List.of(asked(scope), when.now(), when.today(), when.outcomesSince()));
        values.addAll(List.of(filter.rule(), filter.rule(), filter.severity(), filter.severity()));
        values.addAll(List.of(filter.sector(), filter.sector(), filter.dueBefore(), filter.dueBefore()));
        return values;
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
