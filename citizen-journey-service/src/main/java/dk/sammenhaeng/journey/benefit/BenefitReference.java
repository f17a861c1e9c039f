package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The kinds of benefits and the refund rates: dated reference data that only a migration changes, so it is read once. */
@ApplicationScoped
class BenefitReference {

    private static final String KINDS = """
            select code, name_da, name_en, authority, refunded, fact, law, source, valid_from, valid_to
            from benefit_kind order by code, valid_from
            """;

    private static final String RATES =
            "select from_week, to_week, percent, valid_from, valid_to, source from refund_rate order by from_week";

    private final Sql sql;
    private volatile List<Kind> kinds = List.of();
    private volatile List<RefundScale.Rate> rates = List.of();

    BenefitReference(Sql sql) {
        this.sql = sql;
    }

    /** All kinds, by code. */
    List<Kind> kinds() {
        if (kinds.isEmpty()) {
            kinds = List.copyOf(sql.list(KINDS, BenefitReference::kind));
        }
        return kinds;
    }

    /** The kind as it holds on a day. */
    Optional<Kind> kind(String code, LocalDate day) {
        return kinds().stream()
                .filter(kind -> kind.code().equals(code) && holds(kind.validFrom(), kind.validTo(), day))
                .findFirst();
    }

    /** All rates, by week. */
    List<RefundScale.Rate> rates() {
        if (rates.isEmpty()) {
            rates = List.copyOf(sql.list(RATES, BenefitReference::rate));
        }
        return rates;
    }

    /** The scale as it holds on a day. */
    RefundScale scale(LocalDate day) {
        return new RefundScale(rates().stream()
                .filter(rate -> holds(rate.validFrom(), rate.validTo(), day))
                .toList());
    }

    private static boolean holds(LocalDate from, Optional<LocalDate> to, LocalDate day) {
        return !from.isAfter(day) && to.filter(end -> !end.isAfter(day)).isEmpty();
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return new Kind(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Authority.valueOf(row.getString(4)),
                row.getBoolean(5),
                Optional.ofNullable(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                Optional.ofNullable(row.getObject(10, LocalDate.class)));
    }

    private static RefundScale.Rate rate(ResultSet row) throws SQLException {
        int week = row.getInt(2);
        OptionalInt toWeek = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(week);
        return new RefundScale.Rate(
                row.getInt(1),
                toWeek,
                row.getBigDecimal(3),
                row.getObject(4, LocalDate.class),
                Optional.ofNullable(row.getObject(5, LocalDate.class)),
                row.getString(6));
    }

    /** Who guides on a benefit (FW-J21); the municipality guides on the whole situation in any case. */
    enum Authority {
        MUNICIPALITY,
        UDBETALING_DANMARK,
        UNEMPLOYMENT_FUND
    }

    /** A kind of benefit in one of its periods. */
    record Kind(
            String code,
            String danishName,
            String englishName,
            Authority authority,
            boolean refunded,
            Optional<String> fact,
            String law,
            String source,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        boolean isOfUdbetalingDanmark() {
            return authority == Authority.UDBETALING_DANMARK;
        }
    }
}
