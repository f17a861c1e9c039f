package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.MilestoneKind.CountedFrom;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Deadline;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Measured;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Names;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Registered;
import dk.sammenhaeng.journey.milestone.Milestones.Touch;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * The kinds of milestones: dated reference data that only a migration changes, so it is read once, with the deadlines that
 * the municipality has decided.
 */
@ApplicationScoped
class MilestoneKinds {

    private static final String READ = """
            select code, sector, name_da, name_en, fact, registered, counted_from, after_period, weekdays,
                repeated_every, repeated_times, warned_before, required_parts, measure, value_when_met, value_when_past,
                law, source, to_be_checked, valid_from, valid_to, met_by
            from milestone_kind order by sector, code, valid_from
            """;

    private final Sql sql;
    private final MilestoneTermRows terms;
    private volatile List<MilestoneKind> read = List.of();

    MilestoneKinds(Sql sql, MilestoneTermRows terms) {
        this.sql = sql;
        this.terms = terms;
    }

    /** All of them by sector and code, each with the deadline that holds in the municipality on the day. */
    List<MilestoneKind> on(LocalDate day) {
        MilestoneTerms decided = terms.all();
        return all().stream().map(kind -> decided.on(day, kind)).toList();
    }

    /** All of them, by sector and code, as law and goals have them. */
    List<MilestoneKind> all() {
        if (read.isEmpty()) {
            read = List.copyOf(sql.list(READ, MilestoneKinds::kind));
        }
        return read;
    }

    /** Those a fact of this day makes needed. */
    List<MilestoneKind> of(String fact, LocalDate on) {
        List<MilestoneKind> usual = all().stream()
                .filter(kind -> kind.fact().equals(fact) && kind.holdsOn(on))
                .toList();
        if (usual.isEmpty()) {
            return usual;
        }
        MilestoneTerms decided = terms.all();
        return usual.stream().map(kind -> decided.on(on, kind)).toList();
    }

    /** The period of a code, and the decision about its deadline, that a milestone was planned by. */
    MilestoneKind usedBy(Milestone milestone) {
        MilestoneKind usual = usual(milestone);
        return milestone
                .termsVersion()
                .map(version -> terms.all().by(version, usual))
                .orElse(usual);
    }

    private MilestoneKind usual(Milestone milestone) {
        return all().stream()
                .filter(kind ->
                        kind.code().equals(milestone.kind()) && kind.validFrom().equals(milestone.kindValidFrom()))
                .findFirst()
                .orElseThrow();
    }

    /** The latest of a code. */
    MilestoneKind latest(String code) {
        return all().stream()
                .filter(kind -> kind.code().equals(code))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** The codes that a fact makes needed, in whichever period. */
    List<String> codesOf(String fact) {
        return codes(kind -> kind.fact().equals(fact));
    }

    /** The codes that a contact or a talk meets, in whichever period. */
    List<String> metBy(Touch touch) {
        return codes(kind ->
                kind.metBy().filter(wanted -> wanted.compareTo(touch) <= 0).isPresent());
    }

    /** True of a fact that the suite knows by itself. */
    boolean isKnownByItself(String fact) {
        return all().stream().anyMatch(kind -> kind.fact().equals(fact) && kind.registered() == Registered.BY_JOURNEY);
    }

    /** The facts that a person may register. */
    List<String> factsByHand() {
        return all().stream()
                .filter(kind -> kind.registered() == Registered.BY_HAND || kind.registered() == Registered.BY_JOURNEY)
                .map(MilestoneKind::fact)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> codes(Predicate<MilestoneKind> which) {
        return all().stream().filter(which).map(MilestoneKind::code).distinct().toList();
    }

    private static MilestoneKind kind(ResultSet row) throws SQLException {
        Optional<String> whenMet = text(row, "value_when_met");
        Optional<String> whenPast = text(row, "value_when_past");
        return new MilestoneKind(
                row.getString("code"),
                Sector.valueOf(row.getString("sector")),
                new Names(row.getString("name_da"), row.getString("name_en")),
                row.getString("fact"),
                Registered.valueOf(row.getString("registered")),
                new Deadline(
                        CountedFrom.valueOf(row.getString("counted_from")),
                        Period.parse(row.getString("after_period")),
                        row.getBoolean("weekdays"),
                        text(row, "repeated_every").map(Period::parse),
                        times(row),
                        Period.parse(row.getString("warned_before"))),
                Optional.empty(),
                text(row, "met_by").map(Touch::valueOf),
                Arrays.asList((String[]) row.getArray("required_parts").getArray()),
                text(row, "measure").map(measure -> new Measured(measure, whenMet, whenPast)),
                text(row, "law"),
                row.getString("source"),
                row.getBoolean("to_be_checked"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    private static OptionalInt times(ResultSet row) throws SQLException {
        int times = row.getInt("repeated_times");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(times);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
