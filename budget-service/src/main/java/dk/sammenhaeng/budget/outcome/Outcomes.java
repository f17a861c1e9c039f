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
        String group = filter.targetGroup().isPresent() ? " and o.targetGroup = :group" : "";
        String institution = filter.institutionId().isPresent() ? " and o.institutionId = :institution" : "";
        Query<ValueCount> query = database.createQuery(
                        "select year(o.month), o.value, sum(case when o.takenBack then -1 else 1 end) from Outcome o"
                                + " where o.measure = :measure and o.sector = :sector"
                                + " and o.month >= :from and o.month < :until and o.toldOn < :toldBefore"
                                + named + group + institution
                                + " group by year(o.month), o.value order by year(o.month), o.value",
                        ValueCount.class)
                .setParameter("measure", filter.measure())
                .setParameter("sector", filter.sector())
                .setParameter("from", filter.from().atDay(1))
                .setParameter("until", filter.until().atDay(1))
                .setParameter("toldBefore", filter.toldBefore())
                .setParameter("investment", filter.investmentId());
        filter.targetGroup().ifPresent(value -> query.setParameter("group", value));
        filter.institutionId().ifPresent(value -> query.setParameter("institution", value));
        return query.getResultList();
    }

    void add(Outcome outcome) {
        database.persist(outcome);
    }
}
