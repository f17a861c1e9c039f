package dk.sammenhaeng.journey.benefit;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.benefit.BenefitReference.Kind;
import dk.sammenhaeng.journey.benefit.BenefitRows.Named;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.plan.OwnSector;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
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
import java.util.Optional;
import java.util.UUID;

/**
 * The benefit system says what a citizen lives on (catalogue C23). It drives deadlines and refund; it never decides who
 * gets a coordinated plan, for people without an employment perspective get one, too (CIT-07). Where Udbetaling Danmark
 * changes or stops one, the municipality guides on the whole situation (helhedsvejledning, FW-J21).
 */
@ApplicationScoped
class PutBenefit {

    /** The kind of due row of the first day without a benefit. */
    static final String ENDED = "benefit.ended";

    private static final String SICK_WITH_JOB = "SICKNESS_JOB";

    private final Journeys journeys;
    private final BenefitRows rows;
    private final BenefitReference reference;
    private final ReturnToWorkRows returns;
    private final Milestones milestones;
    private final BenefitWatch watch;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    PutBenefit(
            Journeys journeys,
            BenefitRows rows,
            BenefitReference reference,
            ReturnToWorkRows returns,
            Milestones milestones,
            BenefitWatch watch,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.reference = reference;
        this.returns = returns;
        this.milestones = milestones;
        this.watch = watch;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts the benefit; the same again changes nothing.
     *
     * @throws Refusal 400 for an unknown kind or an empty period, 403 for another sector's system, 404 for no such
     *     citizen, 409 for an older version of its system, or one that was retracted
     */
    Result put(UUID citizenId, String externalId, Content content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        OwnSector.require(current.caller(), Sector.EMPLOYMENT);
        Optional<Kind> kind = reference.kind(content.kind(), content.from());
        new Faults()
                .require(kind.isPresent(), "/kind", "benefit.kind.unknown")
                .require(content.to().filter(to -> !to.isAfter(content.from())).isEmpty(), "/to", "period.empty")
                .refuseIfAny();
        Journey journey = journeys.lock(citizenId).orElseThrow(Refusal::notFound);
        Optional<Named> named = rows.named(journey.identity(), externalId);
        if (named.filter(Named::retracted).isPresent()) {
            throw Refusal.byRule("benefit-retracted");
        }
        Optional<Benefit> known = named.map(Named::benefit);
        Benefit put = content.toBenefit(known, journey.identity().asked(), externalId);
        known.filter(benefit -> benefit.externalVersion() > content.externalVersion())
                .ifPresent(benefit -> {
                    throw Refusal.byRule("benefit-stale", benefit.externalVersion());
                });
        if (known.filter(benefit -> benefit.saysTheSameAs(put)).isPresent()) {
            return new Result(known.get(), false, journey.records());
        }
        journeys.standWith(journey, put.citizenId());
        if (known.isPresent()) {
            rows.change(put, now);
        } else {
            rows.add(put, now);
        }
        due.set(put.id(), ENDED, put.to().map(DanishCalendar::startOf));
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(put.citizenId(), new PartChanged(put.citizenId(), put.id())));
        if (known.filter(benefit -> !restsOnTheSame(benefit, put)).isPresent() || put.isOverOn(today)) {
            happened.addAll(milestones.endBasis(put.id()));
        }
        if (known.filter(Benefit::isSickWithJob).isPresent() && (!put.isSickWithJob() || put.isOverOn(today))) {
            happened.addAll(milestones.endFact(journey.records(), SICK_WITH_JOB));
            returns.end(put.id(), today);
        }
        if (!put.isOverOn(today)) {
            happened.addAll(deadlines(journey, put, kind.orElseThrow(), today));
        }
        if (known.isPresent() && kind.orElseThrow().isOfUdbetalingDanmark()) {
            happened.addAll(watch.changed(journey, put.id()));
        }
        consistency.settle(citizenId, happened);
        return new Result(put, known.isEmpty(), journey.records());
    }

    private List<Entry> deadlines(Journey journey, Benefit benefit, Kind kind, LocalDate today) {
        List<Entry> happened = new ArrayList<>();
        kind.fact().ifPresent(fact -> happened.addAll(plan(journey, fact, benefit)));
        if (benefit.kind().equals(Benefit.SICKNESS) && benefit.fastTrack()) {
            happened.addAll(plan(journey, "SICKNESS_FAST_TRACK", benefit));
        }
        if (benefit.isSickWithJob()) {
            happened.addAll(plan(journey, SICK_WITH_JOB, benefit));
            returns.open(UuidCreator.getTimeOrderedEpoch(), benefit, today);
        }
        return happened;
    }

    /** False where other deadlines follow from the benefit than before. */
    private static boolean restsOnTheSame(Benefit before, Benefit after) {
        return before.from().equals(after.from()) && before.kind().equals(after.kind());
    }

    private List<Entry> plan(Journey journey, String fact, Benefit benefit) {
        return milestones.plan(journey, benefit.citizenId(), fact, benefit.from(), benefit.id());
    }

    /** A benefit as its system sends it. */
    record Content(
            long externalVersion,
            String kind,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<String> targetGroup,
            boolean hasJob,
            boolean fastTrack) {

        private Benefit toBenefit(Optional<Benefit> known, UUID citizenId, String externalId) {
            return new Benefit(
                    known.map(Benefit::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                    known.map(Benefit::citizenId).orElse(citizenId),
                    externalId,
                    externalVersion,
                    kind,
                    from,
                    to,
                    targetGroup,
                    hasJob,
                    fastTrack,
                    known.map(benefit -> benefit.version() + 1).orElse(0L));
        }
    }

    /**
     * The benefit now.
     *
     * @param records all of the person
     */
    record Result(Benefit benefit, boolean isNew, List<UUID> records) {}
}
