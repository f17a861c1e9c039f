package dk.sammenhaeng.journey.self;

import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.self.MyPlan.MyComplaint;
import dk.sammenhaeng.journey.self.MyPlan.MyDecision;
import dk.sammenhaeng.journey.self.MyPlan.OtherDecision;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Language;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts what was decided about a citizen beside the actions of plans into words for that citizen (FW-J7). */
@RequestScoped
class MyDecisions {

    /** Parameters: the records; whether what the health sector keeps is opened; the records; the plans that are opened. */
    private static final String OF_CITIZEN = """
            select json_build_object(
                'id', id, 'about', about, 'state', state, 'decision', decision, 'followUpOn', follow_up_on)
            from (
                select d.id, 'REHABILITATION' as about,
                    case when d.outcome is null then 'NOT_RELEVANT' else d.outcome end as state,
                    decision_of(d) as decision, d.decided_on,
                    case when d.outcome = 'OFFERED' then d.follow_up_on end as follow_up_on
                from rehabilitation_decision d
                where d.citizen_id = any (?::uuid[]) and ?
                union all
                select w.id, w.kind, w.state, decision_of(w), w.decided_on, null
                from welfare_technology w
                where w.citizen_id = any (?::uuid[]) and w.plan_id = any (?::uuid[])) decided
            order by decided_on desc, id desc
            """;

    private final Language language;
    private final Sql sql;

    MyDecisions(Language language, Sql sql) {
        this.language = language;
        this.sql = sql;
    }

    /**
     * The latest first.
     *
     * @param plans those the reader is let into
     */
    List<OtherDecision> of(Self self, List<Plan> plans) {
        List<UUID> records = self.journey().records();
        return sql
                .list(
                        OF_CITIZEN,
                        row -> Sql.fromJson(row.getString(1), Stored.class),
                        records,
                        self.opens(Sector.HEALTH, false),
                        records,
                        plans.stream().map(Plan::id).toList())
                .stream()
                .map(this::words)
                .toList();
    }

    /** A decision behind an action. */
    MyDecision words(Decision decision) {
        return words(language.text("self.decision." + decision.state()), decision);
    }

    private MyDecision words(String words, Decision decision) {
        boolean made = decision.state() != Decision.State.PROPOSED;
        return new MyDecision(
                words,
                decision.law(),
                decision.decidedOn(),
                decision.authority(),
                decision.complainBy(),
                decision.authority().filter(who -> made).map(who -> language.text("self.complain-to", who)),
                decision.complaint().map(this::words),
                decision.involvement().flatMap(Decision.Involvement::citizenChoice));
    }

    private MyComplaint words(Complaint complaint) {
        return new MyComplaint(
                language.text(
                        "self.complaint." + complaint.outcome().map(Enum::name).orElse("WAITING")),
                complaint.receivedOn(),
                complaint.late(),
                complaint.reassessBy(),
                complaint.reassessedOn());
    }

    private OtherDecision words(Stored one) {
        boolean rehabilitation = one.about().equals("REHABILITATION");
        return new OtherDecision(
                one.id(),
                language.text(rehabilitation ? "self.rehabilitation" : "welfare-technology." + one.about()),
                words(
                        language.text((rehabilitation ? "self.rehabilitation." : "self.technology.") + one.state()),
                        one.decision()),
                one.followUpOn());
    }

    private record Stored(UUID id, String about, String state, Decision decision, Optional<LocalDate> followUpOn) {}
}
