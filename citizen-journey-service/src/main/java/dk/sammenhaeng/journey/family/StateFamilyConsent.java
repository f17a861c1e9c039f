package dk.sammenhaeng.journey.family;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.consent.ConsentGround;
import dk.sammenhaeng.journey.family.FamilyConsent.Way;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sharing;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Notes what one member says about being seen together with the family. It takes effect with this transaction, and the
 * last word holds. Who says yes for a member is registered as who may (C22); a no is taken from anybody.
 */
@ApplicationScoped
class StateFamilyConsent {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final ConsentGround ground;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Speakers speakers;
    private final Clock clock;

    StateFamilyConsent(
            Journeys journeys,
            FamilyRows rows,
            ConsentGround ground,
            Consistency consistency,
            CurrentCaller current,
            Speakers speakers,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.ground = ground;
        this.consistency = consistency;
        this.current = current;
        this.speakers = speakers;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 400 for a day to come, content of nobody or a yes by who is not registered to consent, 404 for no such link of the
     *     citizen, 409 for a link that is over, a child's own yes, or a digital one asked of who is exempt
     */
    FamilyLink state(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Journey journey = journeys.lockSeen(command.citizenId()).journey();
        Standing standing = speakers.of(journey);
        Sharing sharing = command.sharing();
        Faults faults = new Faults()
                .require(!command.statedOn().isAfter(today), "/statedOn", "day.ahead", today)
                .require(!command.namesNobodysContent(), "/sectors", "consent.to-nothing");
        Speaker speaker = standing.check(command.speaker(), sharing.given(), sharing.includesSensitive(), faults);
        faults.refuseIfAny();
        if (sharing.given() && command.way() == Way.DIGITAL) {
            DigitalOnly.refuse(journey);
        }
        UUID citizenId = journey.citizenId();
        FamilyLink link = rows.find(journey.records(), command.linkId()).orElseThrow(Refusal::notFound);
        if (link.isOver()) {
            throw Refusal.byRule("family-link-over");
        }
        standing.requireAge(speaker, sharing.given());
        FamilyConsent said = new FamilyConsent(
                UuidCreator.getTimeOrderedEpoch(),
                link.id(),
                link.citizenId(),
                sharing,
                command.statedOn(),
                command.way(),
                speaker,
                current.caller().user(),
                now);
        rows.add(said);
        List<Entry> happened = new ArrayList<>(ground.look(journey));
        happened.add(new Entry(citizenId, new PartChanged(citizenId, said.id())));
        consistency.settle(citizenId, happened);
        return rows.find(journey.records(), link.id()).orElseThrow(Refusal::notFound);
    }

    /**
     * What is said, how and by whom.
     *
     * @param includesContent true where plans are seen by their content, too
     */
    record Command(
            UUID citizenId,
            UUID linkId,
            Sharing sharing,
            boolean includesContent,
            LocalDate statedOn,
            Way way,
            Speaker speaker) {

        private boolean namesNobodysContent() {
            return sharing.given() && includesContent && sharing.sectors().isEmpty();
        }
    }
}
