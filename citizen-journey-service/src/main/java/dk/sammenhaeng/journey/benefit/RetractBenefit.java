package dk.sammenhaeng.journey.benefit;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.benefit.BenefitRows.Named;
import dk.sammenhaeng.journey.channel.Messages;
import dk.sammenhaeng.journey.channel.News;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.notice.Looks.Look;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.journey.notice.Retractions;
import dk.sammenhaeng.journey.notice.Retractions.Retraction;
import dk.sammenhaeng.journey.notice.StaffNotices;
import dk.sammenhaeng.journey.plan.OwnSector;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A benefit turns out to have been put on the wrong citizen (catalogue C23): it leaves the journey with the deadlines, the
 * way back to work, the guidance and the messages that followed from it, a trace stays, and everyone who may have seen it
 * is told, the citizen among them. It cannot come back, so that no nightly reload undoes it.
 */
@ApplicationScoped
class RetractBenefit {

    private final Journeys journeys;
    private final BenefitRows rows;
    private final Retractions retractions;
    private final ReturnToWorkRows returns;
    private final Milestones milestones;
    private final BenefitWatch watch;
    private final Consistency consistency;
    private final Notices notices;
    private final StaffNotices staffNotices;
    private final Messages messages;
    private final TellCitizen tellCitizen;
    private final EventLog events;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    RetractBenefit(
            Journeys journeys,
            BenefitRows rows,
            Retractions retractions,
            ReturnToWorkRows returns,
            Milestones milestones,
            BenefitWatch watch,
            Consistency consistency,
            Notices notices,
            StaffNotices staffNotices,
            Messages messages,
            TellCitizen tellCitizen,
            EventLog events,
            DueRows due,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.retractions = retractions;
        this.returns = returns;
        this.milestones = milestones;
        this.watch = watch;
        this.consistency = consistency;
        this.notices = notices;
        this.staffNotices = staffNotices;
        this.messages = messages;
        this.tellCitizen = tellCitizen;
        this.events = events;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Retracts the benefit; one that was retracted before stays so.
     *
     * @throws Refusal 403 for another sector's system, 404 no such citizen or benefit
     */
    Result retract(UUID citizenId, String externalId, String reason) {
        OwnSector.require(current.caller(), Sector.EMPLOYMENT);
        Journey journey = journeys.lock(citizenId).orElseThrow(Refusal::notFound);
        Named named = rows.named(journey.identity(), externalId).orElseThrow(Refusal::notFound);
        Benefit benefit = named.benefit();
        if (named.retracted()) {
            return new Result(retractions.of(Retractions.Of.BENEFIT, benefit.id()), false);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Retraction retraction = retractions.write(
                Retractions.Of.BENEFIT,
                benefit.id(),
                benefit.citizenId(),
                journey.records(),
                reason,
                current.caller().user(),
                now);
        consistency.settle(citizenId, takeBack(journey, benefit, now));
        tellStaff(journey, benefit, retraction, now);
        tellCitizen(journey, benefit, retraction, now);
        return new Result(retraction, true);
    }

    private List<Entry> takeBack(Journey journey, Benefit benefit, Instant now) {
        LocalDate today = DanishCalendar.dayOf(now);
        rows.retract(benefit.id(), now);
        due.set(benefit.id(), PutBenefit.ENDED, Optional.empty());
        returns.retract(benefit.id(), today);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(benefit.citizenId(), new PartChanged(benefit.citizenId(), benefit.id())));
        happened.addAll(milestones.retractBasis(benefit.id()));
        happened.addAll(watch.retracted(journey, benefit.id()));
        if (benefit.isSickWithJob()) {
            rows.of(journey.records()).stream()
                    .filter(own -> own.isSickWithJob() && !own.isOverOn(today))
                    .findFirst()
                    .ifPresent(own -> returns.open(UuidCreator.getTimeOrderedEpoch(), own, today));
        }
        return happened;
    }

    private void tellStaff(Journey journey, Benefit benefit, Retraction retraction, Instant now) {
        UUID record = journey.identity().asked();
        notices.tellOfRetractedBenefit(record, benefit.id(), journey.sectorsAround(Sector.EMPLOYMENT), now);
        staffNotices.tell(
                retraction.seenBy().stream()
                        .filter(look -> !look.byCitizen())
                        .map(Look::user)
                        .toList(),
                record,
                StaffNotices.Kind.BENEFIT_RETRACTED,
                benefit.id(),
                now);
    }

    /**
     * What waits to be told of findings that went with it is told no more. A citizen who was told of one, or may have seen
     * the benefit, or whose representative may, hears that it was another's; not what it was.
     */
    private void tellCitizen(Journey before, Benefit benefit, Retraction retraction, Instant now) {
        Set<UUID> gone = standing(before);
        gone.removeAll(standing(journeys.find(before.citizenId()).orElseThrow()));
        List<Entry> told = new ArrayList<>(messages.cancelAbout(before, gone, now));
        if (messages.wentOutAbout(before, gone) || retraction.seenBy().stream().anyMatch(Look::byCitizen)) {
            tellCitizen.tell(before, new News.PlanWasNotYours(benefit.id())).ifPresent(told::add);
        }
        if (!told.isEmpty()) {
            events.append(told);
        }
    }

    private static Set<UUID> standing(Journey journey) {
        return journey.conflicts().stream().map(Conflict::id).collect(Collectors.toSet());
    }

    /** The trace of the benefit. */
    record Result(Retraction retraction, boolean isNew) {}
}
