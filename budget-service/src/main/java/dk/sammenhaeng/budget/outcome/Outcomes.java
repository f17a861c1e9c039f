package dk.sammenhaeng.budget.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The outcomes as citizen-journey has told them; they are only ever counted. */
@ApplicationScoped
public class Outcomes {

    /** What is told anew after positions are lost is known by its id. */
    private static final String ADD = """
            insert into copy_outcome (
                id, taken_back, arrived_on, month, sector, measure, value, target_group, institution_id, investment_id)
            values (:id, :takenBack, :arrivedOn, :month, :sector, :measure, :value, :targetGroup, :institution, :investment)
            on conflict (id) do nothing
            """;

    /**
     * A taking back does not say which outcome it is of: it is paired with one of the same kind and felt when both are
     * here. Without one it is of an outcome that was never heard of, and takes nothing from another.
     */
    private static final String COUNT = """
            with heard as (
                select taken_back, arrived_on, month, value, target_group, institution_id, investment_id,
                    row_number() over (
                        partition by taken_back, month, value, institution_id, investment_id
                        order by arrived_on, id) as place
                from copy_outcome
                where measure = :measure and sector = :sector
                    and (investment_id is null or investment_id = :investment)
            ),
            felt as (
                select arrived_on, month, value, target_group, institution_id, investment_id, 1 as number
                from heard where not taken_back
                union all
                select greatest(told.arrived_on, less.arrived_on), told.month, told.value, told.target_group,
                    told.institution_id, told.investment_id, -1
                from heard less join heard told on not told.taken_back and told.month = less.month
                    and told.value = less.value and told.place = less.place
                    and told.institution_id is not distinct from less.institution_id
                    and told.investment_id is not distinct from less.investment_id
                where less.taken_back
            )
            select to_char(arrived_on, 'YYYY-MM') as arrived, investment_id is not null as named, value, target_group,
                sum(number) as counted
            from felt
            where arrived_on < :arrivedBefore
                and (investment_id is null or (month >= :from and month < :until %s))
            group by to_char(arrived_on, 'YYYY-MM'), investment_id is not null, value, target_group
            order by 1, 2, 3, 4
            """;

    private final Session database;

    Outcomes(Session database) {
        this.database = database;
    }

    /** What arrived month by month, in one query. */
    public List<MonthlyCount> count(OutcomeFilter filter) {
        String group = filter.targetGroup().isPresent() ? " and target_group = :group" : "";
        String institution = filter.institutionId().isPresent() ? " and institution_id = :institution" : "";
        NativeQuery<Object[]> query = database.createNativeQuery(COUNT.formatted(group + institution), Object[].class)
                .setParameter("measure", filter.measure())
                .setParameter("sector", filter.sector().name())
                .setParameter("investment", filter.investmentId())
                .setParameter("from", filter.from().atDay(1))
                .setParameter("until", filter.until().atDay(1))
                .setParameter("arrivedBefore", filter.arrivedBefore().atDay(1));
        filter.targetGroup().ifPresent(value -> query.setParameter("group", value));
        filter.institutionId().ifPresent(value -> query.setParameter("institution", value));
        return query.getResultList().stream().map(Outcomes::count).toList();
    }

    private static MonthlyCount count(Object[] row) {
        return new MonthlyCount(
                YearMonth.parse((String) row[0]),
                (Boolean) row[1],
                (String) row[2],
                Optional.ofNullable((String) row[3]),
                ((Number) row[4]).longValue());
    }

    void add(Outcome outcome) {
        OutcomeTold told = outcome.told();
        database.createNativeMutationQuery(ADD)
                .setParameter("id", outcome.id())
                .setParameter("takenBack", outcome.takenBack())
                .setParameter("arrivedOn", outcome.arrivedOn())
                .setParameter("month", outcome.month().atDay(1))
                .setParameter("sector", told.sector().name())
                .setParameter("measure", told.measure())
                .setParameter("value", told.value())
                .setParameter("targetGroup", told.targetGroup(), String.class)
                .setParameter("institution", told.institutionId(), UUID.class)
                .setParameter("investment", told.investmentId(), UUID.class)
                .executeUpdate();
    }
}
