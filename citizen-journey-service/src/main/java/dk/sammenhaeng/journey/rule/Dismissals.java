package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How many of each rule's findings people set aside: many say that the rule is wrong, not the people (daily use C3). A
 * rule that was reviewed is judged by what stood at the review and came after it.
 */
@ApplicationScoped
class Dismissals {

    private static final String COUNT = """
            with latest as (select rule, max(reviewed_at) as at from rule_review group by rule)
            select c.rule, count(*), count(*) filter (where c.accepted_until is not null),
                count(*) filter (where r.at is null or c.closed_at is null or c.closed_at > r.at),
                count(*) filter (where c.accepted_until is not null and (r.at is null or c.closed_at > r.at)), r.at
            from conflict c left join latest r on r.rule = c.rule
            where c.opened_at > ? and (?::text is null or c.rule = ?::text)
            group by c.rule, r.at
            union all
            select r.rule, 0, 0, 0, 0, r.at from latest r
            where (?::text is null or r.rule = ?::text)
                and not exists (select from conflict c where c.rule = r.rule and c.opened_at > ?)
            """;

    private final Sql sql;
    private final RuleSettings settings;
    private final DanishCalendar calendar;

    Dismissals(Sql sql, RuleSettings settings, DanishCalendar calendar) {
        this.sql = sql;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Per rule, of the conflicts of the period. */
    Map<String, Share> all() {
        return count(Optional.empty());
    }

    /** One rule's. */
    Share of(Rule rule) {
        return count(Optional.of(rule.id())).getOrDefault(rule.id(), Share.NONE);
    }

    /** True when the rule's owner must look at it. */
    boolean askForReview(Share share) {
        return share.sinceReview().isAbove(settings.reviewAbove(), settings.reviewFrom());
    }

    private Map<String, Share> count(Optional<String> rule) {
        Instant first = DanishCalendar.startOf(calendar.today().minus(settings.reviewPeriod()));
        List<Counted> rows = sql.list(COUNT, Dismissals::counted, first, rule, rule, rule, rule, first);
        return rows.stream().collect(Collectors.toMap(Counted::rule, Counted::share));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getString(1),
                new Share(
                        row.getLong(2),
                        row.getLong(3),
                        new Count(row.getLong(4), row.getLong(5)),
                        Optional.ofNullable(row.getTimestamp(6)).map(at -> at.toInstant())));
    }

    private record Counted(String rule, Share share) {}

    /**
     * Found and accepted.
     *
     * @param accepted those that a person accepted with a reason
     * @param sinceReview the same of what stood at the latest review and came after it; all where there was none
     */
    record Share(long found, long accepted, Count sinceReview, Optional<Instant> reviewedAt) {

        static final Share NONE = new Share(0, 0, new Count(0, 0), Optional.empty());

        BigDecimal share() {
            return new Count(found, accepted).share();
        }
    }

    /** How many of how many. */
    record Count(long found, long accepted) {

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
