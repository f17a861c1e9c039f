package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many of each rule's findings people set aside: many say that the rule is wrong, not the people (daily use C3). */
@ApplicationScoped
class Dismissals {

    private static final String COUNT = """
            select rule, count(*), count(*) filter (where accepted_until is not null) from conflict
            where opened_at > ? group by rule
            """;

    private final Sql sql;

    Dismissals(Sql sql) {
        this.sql = sql;
    }

    /** Per rule, of the conflicts opened since. */
    Map<String, Share> since(Instant first) {
        List<Counted> rows =
                sql.list(COUNT, row -> new Counted(row.getString(1), new Share(row.getLong(2), row.getLong(3))), first);
        return rows.stream().collect(Collectors.toMap(Counted::rule, Counted::share));
    }

    private record Counted(String rule, Share share) {}

    /**
     * Found and accepted.
     *
     * @param accepted those that a person accepted with a reason
     */
    record Share(long found, long accepted) {

        static final Share NONE = new Share(0, 0);

        BigDecimal share() {
            return found == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(accepted).divide(BigDecimal.valueOf(found), 2, RoundingMode.HALF_UP);
        }

        boolean isAbove(BigDecimal limit, int from) {
            return found >= from && share().compareTo(limit) > 0;
        }
    }
}
