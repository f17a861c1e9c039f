package dk.sammenhaeng.journey.indicator;

import dk.sammenhaeng.journey.contact.ContactSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Counts an indicator in one query of the acting municipality. The query of an indicator names its parameters:
 * {@code :first} and {@code :last} (days, the last one exclusive), {@code :starts} and {@code :ends} (the same as
 * instants), {@code :now}, {@code :today}, {@code :lasting} (days a job must last) and {@code :stalls} (the rules whose
 * findings are stalls).
 */
@ApplicationScoped
class IndicatorRows {

    /**
     * A citizen with two records is one person; what is counted in two groups is counted once in the total. Offset 0
     * keeps the database from passing over all citizens.
     */
    private static final String COUNT = """
            with fact (case_id, citizen_id, first, second, amount) as (
            %s), known as (
                select f.case_id, c.person, f.first::text as first, f.second::text as second,
                    f.amount::numeric as amount
                from fact f cross join lateral (
                    select case when merged then survivor_id else id end as person
                    from citizen where id = f.citizen_id offset 0) c
            ), counted as (
                select null as first, null as second, true as whole, person, amount
                from (select distinct on (case_id) * from known) one
                union all
                select first, second, false, person, amount from known where first is not null or second is not null
            )
            select first, second, whole, count(distinct person), count(*), coalesce(sum(amount), 0),
                count(distinct person) filter (where amount > 0), count(distinct person) filter (where amount <= 0)
            from counted group by whole, first, second order by whole desc, first, second
            """;

    /** Not the second colon of a cast. */
    private static final Pattern NAMED = Pattern.compile("(?<!:):([a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            "first", "date",
            "last", "date",
            "starts", "timestamptz",
            "ends", "timestamptz",
            "now", "timestamptz",
            "today", "date",
            "lasting", "integer",
            "stalls", "text[]");

    private final Sql sql;
    private final ContactSettings contacts;
    private final IndicatorSettings settings;
    private final Clock clock;

    IndicatorRows(Sql sql, ContactSettings contacts, IndicatorSettings settings, Clock clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.settings = settings;
        this.clock = clock;
    }

    /** The whole first, where anything was counted, then each group. */
    List<Cell> count(Indicator indicator, Period period) {
        Instant now = clock.instant();
        Map<String, Object> values = Map.of(
                "first", period.first(),
                "last", period.last(),
                "starts", DanishCalendar.startOf(period.first()),
                "ends", DanishCalendar.startOf(period.last()),
                "now", now,
                "today", DanishCalendar.dayOf(now),
                "lasting", settings.jobLastsAfter().getDays(),
                "stalls", contacts.stallRules());
        List<Object> given = new ArrayList<>();
        NAMED.matcher(indicator.query()).results().forEach(name -> given.add(values.get(name.group(1))));
        return sql.list(statement(indicator), IndicatorRows::cell, given.toArray());
    }

    /** The whole statement with its parameters by place. */
    static String statement(Indicator indicator) {
        return COUNT.replace("%s", NAMED.matcher(indicator.query()).replaceAll(IndicatorRows::placed));
    }

    private static String placed(MatchResult name) {
        return "?::"
                + Optional.ofNullable(TYPES.get(name.group(1)))
                        .orElseThrow(() -> new IllegalStateException("no such parameter: " + name.group(1)));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                Optional.ofNullable(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                row.getBoolean(3),
                row.getLong(4),
                row.getLong(5),
                Optional.ofNullable(row.getBigDecimal(6)).orElse(BigDecimal.ZERO),
                row.getLong(7),
                row.getLong(8));
    }
}
