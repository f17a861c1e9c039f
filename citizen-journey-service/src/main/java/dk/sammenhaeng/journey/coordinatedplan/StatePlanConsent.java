package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.consent.ConsentGround;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.PlanConsent.Way;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.Speakers;
import dk.sammenhaeng.journey.representation.Standing;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes what the citizen says about having the plan (samtykke). A no ends it with this transaction: a draft is declined,
 * an active plan withdrawn. The citizen's last word holds, so it asks for no version and is never refused as stale. Who
 * says yes for the citizen is registered as who may (C22); a no is taken from anybody.
 */
@ApplicationScoped
class StatePlanConsent {

    private final AmendPlan amendPlan;
    private final PlanConsents consents;
    private final ConsentGround ground;
    private final Consistency consistency;
    private final Speakers speakers;
    private final CurrentCaller current;
    private final Clock clock;

    StatePlanConsent(
            AmendPlan amendPlan,
            PlanConsents consents,
            ConsentGround ground,
            Consistency consistency,
            Speakers speakers,
            CurrentCaller current,
            Clock clock) {
        this.amendPlan = amendPlan;
        this.consents = consents;
        this.ground = ground;
        this.consistency = consistency;
        this.speakers = speakers;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 400 for a day to come or a yes by who is not registered to consent, 403 for a yes noted by who may
     *     not read the plan, 409 for a yes to a plan that is over, a child's own, and a digital one asked of who is exempt
     */
    Amended state(Command command) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        Amended amended = amendPlan.note(command.citizenId(), command.planId(), (plan, reader, now) -> {
            if (command.given() && !reader.mayReadWhole(plan)) {
                throw Refusal.forbidden("coordinated-plan-not-shown");
            }
            Standing standing = speakers.of(reader.journey());
            Faults faults = new Faults().require(!command.statedOn().isAfter(today), "/statedOn", "day.ahead", today);
            Speaker speaker = standing.check(command.speaker(), command.given(), false, faults);
            faults.refuseIfAny();
            standing.requireAge(speaker, command.given());
            if (command.given() && command.way() == Way.DIGITAL) {
                DigitalOnly.refuse(reader.journey());
            }
            CoordinatedPlan after = plan.consented(command.said(speaker, reader.user(), now), command.reason());
            return new Change(after, What.CONSENT_STATED, plan.id());
        });
        restAnew(amended.reader().journey(), command.planId());
        return amended;
    }

    /**
     * Notes what the citizen, or who consents for the citizen, says alone; the journey is locked.
     *
     * @throws Refusal 404 for no such plan, 409 for a yes to a plan that is over and a child's own
     */
    Recorded stateOwn(Journey journey, Command command) {
        speakers.of(journey).requireAge(command.speaker(), command.given());
        Recorded recorded = amendPlan.noteOwn(
                journey,
                command.planId(),
                (plan, now) -> new Change(
                        plan.consented(
                                command.said(command.speaker(), current.caller().user(), now), command.reason()),
                        What.CONSENT_STATED,
                        plan.id()));
        restAnew(journey, command.planId());
        return recorded;
    }

    /** What was said answers the question for a consent that had lost its ground, and is looked at from now on. */
    private void restAnew(Journey journey, UUID planId) {
        consents.stated(planId);
        List<Entry> happened = ground.look(journey);
        if (!happened.isEmpty()) {
            consistency.settle(journey.citizenId(), happened);
        }
    }

    /** What was said, how and by whom. */
    record Command(
            UUID citizenId,
            UUID planId,
            boolean given,
            LocalDate statedOn,
            Way way,
            Speaker speaker,
            Optional<String> reason) {

        PlanConsent said(Speaker by, String recordedBy, Instant recordedAt) {
            return PlanConsent.of(given, statedOn, way, by, recordedBy, recordedAt);
        }
    }
}
