package dk.sammenhaeng.journey.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Decided;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.TermsRequest;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** What a municipality has decided about the terms of complaint, in the database; never changed or deleted. */
@ApplicationScoped
class ComplaintTermRows {

    private static final String ALL = """
            select version, complain_days, reassess_days, valid_from, law, reason, decided_by, recorded_at
            from complaint_term order by version
            """;

    private static final String DECIDE = """
            insert into complaint_term (
                id, version, complain_days, reassess_days, valid_from, law, reason, decided_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, version) do nothing
            """;

    private final Sql sql;

    ComplaintTermRows(Sql sql) {
        this.sql = sql;
    }

    /** The terms in the municipality. */
    ComplaintTerms all() {
        return new ComplaintTerms(sql.list(
                ALL,
                row -> new Decided(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant())));
    }

    /** The terms that a put needs: a plan without decisions asks the database for none. */
    ComplaintTerms neededBy(SectorPlanRequest request) {
        boolean decides = request.actions().stream()
                .flatMap(action -> action.terms().flatMap(TermsRequest::decision).stream())
                .findAny()
                .isPresent();
        return decides ? all() : ComplaintTerms.USUAL;
    }

    /** Adds a decision; false when another took its version first. */
    boolean decide(Decided decided) {
        return sql.change(
                        DECIDE,
                        UuidCreator.getTimeOrderedEpoch(),
                        decided.version(),
                        decided.complainDays(),
                        decided.reassessDays(),
                        decided.validFrom(),
                        decided.law(),
                        decided.reason(),
                        decided.decidedBy(),
                        decided.recordedAt())
                == 1;
    }
}
