package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.consent.RestingConsent;
import dk.sammenhaeng.journey.consent.RestingConsents;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consent to a coordinated plan (act no. 707 of 2018): a plan in force ends with it, a draft asks for it again. */
@ApplicationScoped
class PlanConsents implements RestingConsents {

    private static final String OF_RECORD = """
            select v.document, p.lapses_on
            from coordinated_plan p
                join coordinated_plan_version v on v.plan_id = p.id and v.recorded_to is null
            where p.citizen_id = ? and p.status in ('DRAFT', 'ACTIVE') and p.consented
            order by p.id
            """;

    private static final String GROUND_GONE = """
            update coordinated_plan set ground_gone_on = ?, lapses_on = ? where id = ? and ground_gone_on is null
            """;

    private static final String STATED = """
            update coordinated_plan set ground_gone_on = null, lapses_on = null
            where id = ? and ground_gone_on is not null
            """;

    private final AmendPlan amendPlan;
    private final Sql sql;

    PlanConsents(AmendPlan amendPlan, Sql sql) {
        this.amendPlan = amendPlan;
        this.sql = sql;
    }

    /** A word was said about the plan: what a former one rested on matters no longer. */
    void stated(UUID planId) {
        sql.change(STATED, planId);
    }

    @Override
    public List<RestingConsent> of(UUID record, LocalDate today) {
        return sql.list(OF_RECORD, PlanConsents::consent, record).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<LocalDate> askAnew(UUID record, RestingConsent consent, LocalDate today, LocalDate lapsesOn) {
        return Optional.of(lapsesOn).filter(day -> sql.change(GROUND_GONE, today, day, consent.id()) == 1);
    }

    @Override
    public List<Entry> lapse(Journey journey, RestingConsent consent, Instant now) {
        amendPlan.noteOwn(
                journey,
                consent.id(),
                "service:citizen-journey",
                (plan, at) -> new Change(plan.lapsed(at), What.CONSENT_LAPSED, plan.id()));
        stated(consent.id());
        return List.of();
    }

    private static Optional<RestingConsent> consent(ResultSet row) throws SQLException {
        CoordinatedPlan plan = Sql.fromJson(row.getString(1), CoordinatedPlan.class);
        Optional<LocalDate> lapsesOn = Optional.ofNullable(row.getObject(2, LocalDate.class));
        return plan.consent().map(said -> new RestingConsent(plan.id(), said.speaker(), lapsesOn));
    }
}
