package dk.sammenhaeng.journey.concern;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.ConcernTerms.Decided;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What a municipality has decided about the terms of concerns, in the database; never changed or deleted. */
@ApplicationScoped
class ConcernTermRows {

    private static final String OF = """
            select version, hours, valid_from, law, reason, decided_by, recorded_at
            from concern_term where about = ? order by version
            """;

    private static final String DECIDE = """
            insert into concern_term (id, about, version, hours, valid_from, law, reason, decided_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, about, version) do nothing
            """;

    private final Sql sql;
    private final ConcernSettings settings;

    ConcernTermRows(Sql sql, ConcernSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** The terms in the municipality. */
    ConcernTerms of(About about) {
        return new ConcernTerms(
                switch (about) {
                    case CHILD -> ConcernTerms.CHILD;
                    case ADULT ->
                        ConcernTerms.adult(
                                Math.toIntExact(settings.adultTriage().toHours()));
                },
                sql.list(
                        OF,
                        row -> new Decided(
                                row.getInt(1),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getTimestamp(7).toInstant()),
                        about));
    }

    /** Adds a decision; false when another took its version first. */
    boolean decide(About about, Decided decided) {
        return sql.change(
                        DECIDE,
                        UuidCreator.getTimeOrderedEpoch(),
                        about,
                        decided.version(),
                        decided.hours(),
                        decided.validFrom(),
                        decided.law(),
                        decided.reason(),
                        decided.decidedBy(),
                        decided.recordedAt())
                == 1;
    }
}
