package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.channel.DigitalHelpOffer.GivenBy;
import dk.sammenhaeng.journey.channel.DigitalHelpOffer.Kind;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of digital help: the municipality's own data. */
@ApplicationScoped
class DigitalHelp {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('digital help ' || acting_municipality() || ?::text))";

    private static final String ROW = """
            select id, name, kind, given_by, provider, place, opening, phone, postal_codes, starts_on, ends_on, version
            from digital_help_offer
            """;

    private static final String LIST = ROW + """
            where municipality = acting_municipality() and starts_on <= ? and (ends_on is null or ends_on > ?)
                and (?::text is null or postal_codes = '{}' or postal_codes @> array[?::text])
                and (?::text is null or kind = ?::text)
                and (?::text is null or given_by = ?::text)
                and (?::text is null or (name, id) > (?::text, ?::uuid))
            order by name, id limit ?
            """;

    private static final String PUT = """
            insert into digital_help_offer (
                id, name, kind, given_by, provider, place, opening, phone, postal_codes, starts_on, ends_on, put_by,
                put_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)
            on conflict (municipality, id) do update set
                name = excluded.name, kind = excluded.kind, given_by = excluded.given_by, provider = excluded.provider,
                place = excluded.place, opening = excluded.opening, phone = excluded.phone,
                postal_codes = excluded.postal_codes, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                put_by = excluded.put_by, put_at = excluded.put_at, version = excluded.version
            """;

    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    DigitalHelp(Sql sql, CurrentCaller current, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    Optional<DigitalHelpOffer> find(UUID id) {
        return sql.list(ROW + "where id = ?", DigitalHelp::offer, id).stream().findFirst();
    }

    /**
     * Puts an offer.
     *
     * @throws Refusal 400 for an end before its beginning or a missing place, 412 and 428 as the version seen asks
     */
    DigitalHelpOffer put(DigitalHelpOffer wish, Optional<Version> seen, boolean mustBeNew) {
        sql.list(LOCK, row -> 0, wish.id());
        Optional<Long> known = find(wish.id()).map(DigitalHelpOffer::version);
        Version.requirePut(known, seen, mustBeNew);
        new Faults()
                .require(wish.to().filter(end -> !end.isAfter(wish.from())).isEmpty(), "/to", "period.empty")
                .require(!wish.kind().hasPlace() || wish.place().isPresent(), "/place", "digital-help.place")
                .refuseIfAny();
        sql.change(
                PUT,
                wish.id(),
                wish.name(),
                wish.kind(),
                wish.givenBy(),
                wish.provider(),
                wish.place(),
                wish.opening(),
                wish.phone(),
                wish.postalCodes(),
                wish.from(),
                wish.to(),
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                known.orElse(0L) + 1);
        return find(wish.id()).orElseThrow();
    }

    /** What is given on the day, by name. */
    List<DigitalHelpOffer> list(Filter filter, LocalDate day, PageRequest request) {
        Optional<String> name = request.after().map(values -> values.get(0));
        return sql.list(
                LIST,
                DigitalHelp::offer,
                day,
                day,
                filter.postalCode(),
                filter.postalCode(),
                filter.kind(),
                filter.kind(),
                filter.givenBy(),
                filter.givenBy(),
                name,
                name,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    private static DigitalHelpOffer offer(ResultSet row) throws SQLException {
        return new DigitalHelpOffer(
                row.getObject(1, UUID.class),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                GivenBy.valueOf(row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getString(6)),
                row.getString(7),
                row.getString(8),
                List.of((String[]) row.getArray(9).getArray()),
                row.getObject(10, LocalDate.class),
                Optional.ofNullable(row.getObject(11, LocalDate.class)),
                row.getLong(12));
    }

    /** Which are wanted. */
    record Filter(Optional<String> postalCode, Optional<Kind> kind, Optional<GivenBy> givenBy) {}
}
