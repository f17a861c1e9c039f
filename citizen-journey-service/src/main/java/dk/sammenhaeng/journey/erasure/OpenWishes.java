package dk.sammenhaeng.journey.erasure;

import dk.sammenhaeng.journey.funding.FundingWished;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is still wished of any budget for a person: once the person is erased nobody could take it back, and the money
 * would be tied for good. What was over when the journey ended, or is over today, has cost what it did and stays.
 */
@ApplicationScoped
class OpenWishes {

    private static final String QUERY = """
            with records as (select unnest(?::uuid[]) as id), wish as (
                select a.id as action_id, a.institution_id, p.sector, a.legal_right, a.payers, a.ends_on
                from action a join sector_plan p on p.id = a.plan_id
                where p.citizen_id in (select id from records) and a.active and a.payers <> '[]'
                union all
                select wish_id, null, sector, false, jsonb_build_array(jsonb_build_object(
                    'budgetId', budget_id, 'yearlyAmounts', yearly_amounts)), ends_on
                from coordination_time where citizen_id in (select id from records) and yearly_amounts <> '[]'
            )
            select json_build_object(
                'actionId', action_id, 'institutionId', institution_id, 'sector', sector, 'legalRight', legal_right,
                'payers', payers)
            from wish where ends_on is null or ends_on > ?::date
            order by action_id
            """;

    private final Sql sql;

    OpenWishes(Sql sql) {
        this.sql = sql;
    }

    /** The wishes for what goes on. */
    List<FundingWished> of(Journey journey, Instant now) {
        LocalDate ended = DanishCalendar.dayOf(journey.identity().stoppedAt().orElse(now));
        return sql.list(QUERY, row -> Sql.fromJson(row.getString(1), FundingWished.class), journey.records(), ended);
    }
}
