package dk.sammenhaeng.journey.family;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.family.FamilyConsent.StatedBy;
import dk.sammenhaeng.journey.family.FamilyConsent.Way;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes what one member says about being seen together with the family. It takes effect with this transaction, and the
 * last word holds. For a child the holder of custody speaks; a no is taken from anybody.
 */
@ApplicationScoped
class StateFamilyConsent {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final FamilySettings settings;
    private final Clock clock;

    StateFamilyConsent(
            Journeys journeys,
            FamilyRows rows,
            Consistency consistency,
            CurrentCaller current,
            FamilySettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 400 for a day to come or a representative who is not named, 404 for no such link of the citizen, 409
     *     for a link that is over, a child's own yes, or a digital one asked of who is exempt
     */
    FamilyLink state(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(!command.statedOn().isAfter(today), "/statedOn", "day.ahead", today)
                .require(
                        (command.statedBy() == StatedBy.CITIZEN)
                                == command.representative().isEmpty(),
                        "/representative",
                        "representative.named")
                .refuseIfAny();
        Journey journey = journeys.lockSeen(command.citizenId()).journey();
        if (command.given() && command.way() == Way.DIGITAL) {
            DigitalOnly.refuse(journey);
        }
        UUID citizenId = journey.citizenId();
        FamilyLink link = rows.find(journey.records(), command.linkId()).orElseThrow(Refusal::notFound);
        if (link.isOver()) {
            throw Refusal.byRule("family-link-over");
        }
        if (command.given() && command.statedBy() == StatedBy.CITIZEN && isChild(journey, today)) {
            throw Refusal.byRule("child-consent", settings.ownConsentFrom());
        }
        FamilyConsent said = new FamilyConsent(
                UuidCreator.getTimeOrderedEpoch(),
                link.id(),
                link.citizenId(),
                command.given(),
                command.statedOn(),
                command.way(),
                command.statedBy(),
                command.representative(),
                current.caller().user(),
                now);
        rows.add(said);
        consistency.settle(citizenId, List.of(new Entry(citizenId, new PartChanged(citizenId, said.id()))));
        return rows.find(journey.records(), link.id()).orElseThrow(Refusal::notFound);
    }

    private boolean isChild(Journey journey, LocalDate today) {
        return journey.circumstances()
                .birthDate()
                .filter(born -> born.plusYears(settings.ownConsentFrom()).isAfter(today))
                .isPresent();
    }

    /** What is said, how and by whom. */
    record Command(
            UUID citizenId,
            UUID linkId,
            boolean given,
            LocalDate statedOn,
            Way way,
            StatedBy statedBy,
            Optional<String> representative) {}
}
