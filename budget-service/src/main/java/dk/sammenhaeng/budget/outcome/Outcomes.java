package dk.sammenhaeng.budget.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.Query;

/** The outcomes as citizen-journey has told them; they are only ever counted. */
@ApplicationScoped
public class Outcomes {

    private final Session database;

    Outcomes(Session database) {
        this.database = database;
    }

    /** How often each value was the outcome, by year, in one query. */
    public List<ValueCount> count(OutcomeFilter filter) {
        String named = filter.alsoUnnamed()
                ? " and (o.investmentId = :investment or o.investmentId is null)"
                : " and o.investmentId = :investment";
        String institution = filter.institutionId().isPresent() ? " and o.institutionId = :institution" : "";
        Query<ValueCount> query = database.createQuery(
                        "select year(o.toldOn), o.value, sum(case when o.takenBack then -1 else 1 end) from Outcome o"
                                + " where o.measure = :measure and o.sector = :sector"
                                + " and o.toldOn >= :from and o.toldOn < :until"
                                + named + institution
                                + " group by year(o.toldOn), o.value order by year(o.toldOn), o.value",
                        ValueCount.class)
                .setParameter("measure", filter.measure())
                .setParameter("sector", filter.sector())
                .setParameter("from", filter.from())
                .setParameter("until", filter.until())
                .setParameter("investment", filter.investmentId());
        filter.institutionId().ifPresent(value -> query.setParameter("institution", value));
        return query.getResultList();
    }

    void add(Outcome outcome) {
        database.persist(outcome);
    }
}
