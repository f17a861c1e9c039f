package dk.sammenhaeng.journey.self;

import dk.sammenhaeng.journey.self.MyPlan.MyReferral;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The volunteers a citizen is referred to (henvisning til frivillige, FW-J15). */
@ApplicationScoped
class MyVolunteers {

    private static final String OPEN = """
            select json_build_object(
                'referralId', r.id, 'organisation', o.organisation, 'name', o.name, 'phone', o.phone,
                'responsibleUnit', r.unit, 'consentedOn', r.consented_on)
            from volunteer_referral r join volunteer_offer o on o.id = r.offer_id
            where r.citizen_id = any (?::uuid[]) and r.ended_at is null order by r.referred_at desc, r.id desc
            """;

    private final Sql sql;

    MyVolunteers(Sql sql) {
        this.sql = sql;
    }

    /** Those that hold, the latest first; who stands for the citizen is told of none: an offer may tell what is the matter. */
    List<MyReferral> of(Self self) {
        return self.isOwn()
                ? sql.list(
                        OPEN,
                        row -> Sql.fromJson(row.getString(1), MyReferral.class),
                        self.journey().records())
                : List.of();
    }
}
