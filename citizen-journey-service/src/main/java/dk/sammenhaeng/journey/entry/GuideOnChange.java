package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.benefit.BenefitWatch;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import dk.sammenhaeng.journey.entry.GuidanceRows.Changed;
import dk.sammenhaeng.journey.entry.Routing.Route;
import dk.sammenhaeng.journey.entry.Routing.Target;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Udbetaling Danmark changes or stops a benefit: the municipality guides on all rights that the situation gives
 * (helhedsvejledning, FW-J21), so an entry that asks for guidance goes to the unit that gives it. Where no entrance is
 * open and no unit is named for guidance it is tried again until there is one.
 */
@ApplicationScoped
class GuideOnChange implements BenefitWatch, DueHandler {

    /** Who gives such an entry: nobody's token. */
    static final String GIVEN_BY = "service:benefit-change";

    private static final String AGAIN = "entry.guide-on-change";

    private final Journeys journeys;
    private final EntryRoutes routes;
    private final EntryRows rows;
    private final GuidanceRows guidance;
    private final AskUnit askUnit;
    private final DueRows due;
    private final Consistency consistency;
    private final EntrySettings settings;
    private final Clock clock;

    GuideOnChange(
            Journeys journeys,
            EntryRoutes routes,
            EntryRows rows,
            GuidanceRows guidance,
            AskUnit askUnit,
            DueRows due,
            Consistency consistency,
            EntrySettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.routes = routes;
        this.rows = rows;
        this.guidance = guidance;
        this.askUnit = askUnit;
        this.due = due;
        this.consistency = consistency;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Entry> changed(Journey journey, UUID benefitId) {
        Changed changed = guidance.changed(benefitId).orElseThrow();
        if (journey.identity().stoppedAt().isPresent()
                || guidance.isAskedFor(benefitId, changed)
                || guidance.isCovered(benefitId, changed)) {
            return List.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Target> givers =
                routes.to(List.of(Kind.GUIDANCE)).stream().map(Route::target).toList();
        Optional<Target> coordinating = coordinating(journey, givers, now);
        due.set(
                benefitId,
                AGAIN,
                coordinating.isPresent() ? Optional.empty() : Optional.of(now.plus(settings.guidanceTriedAgain())));
        return coordinating
                .map(unit -> ask(journey, benefitId, changed, unit, givers.isEmpty() ? List.of(unit) : givers, now))
                .orElse(List.of());
    }

    /**
     * Where the citizen lives is not known here: the entrance for everybody, else the one that was used last, else any,
     * else a unit that gives guidance.
     */
    private Optional<Target> coordinating(Journey journey, List<Target> givers, Instant now) {
        List<EntryDistrict> all = routes.districts().stream()
                .filter(one -> one.holdsOn(DanishCalendar.dayOf(now)))
                .toList();
        return EntryDistrict.of(all, Optional.empty(), DanishCalendar.dayOf(now))
                .or(() -> rows.of(journey.records()).stream()
                        .flatMap(entry -> entry.district().stream())
                        .flatMap(code -> all.stream().filter(one -> one.code().equals(code)))
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .flatMap(district -> routes.target(district.unitId()))
                .or(() -> givers.stream().findFirst());
    }

    private List<Entry> ask(
            Journey journey, UUID benefitId, Changed changed, Target coordinating, List<Target> to, Instant now) {
        AskUnit.Sent sent = askUnit.ask(
                journey,
                new AskUnit.Wish(
                        GIVEN_BY,
                        new Asked(Kind.GUIDANCE, Optional.empty()),
                        Optional.of(changed.kind()),
                        coordinating,
                        to),
                now);
        guidance.because(benefitId, changed, sent.entryId());
        return sent.happened();
    }

    @Override
    public List<Entry> retracted(Journey journey, UUID benefitId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID citizenId = journey.citizenId();
        List<Entry> happened = new ArrayList<>();
        for (UUID entryId : guidance.waitingFor(benefitId)) {
            rows.find(entryId).orElseThrow().parts().stream()
                    .filter(part -> part.state() == State.WAITING)
                    .forEach(part -> {
                        rows.close(part.id(), State.TAKEN_BACK, now);
                        due.set(part.id(), ReceiveEntry.UNANSWERED, Optional.empty());
                        happened.add(new Entry(citizenId, new PartChanged(citizenId, part.id())));
                    });
            rows.clarified(entryId, now);
            happened.add(new Entry(citizenId, new PartChanged(citizenId, entryId)));
        }
        due.set(benefitId, AGAIN, Optional.empty());
        guidance.forget(benefitId);
        return happened;
    }

    @Override
    public String kind() {
        return AGAIN;
    }

    @Override
    public void lock(UUID benefitId) {
        guidance.changed(benefitId).map(Changed::citizenId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID benefitId, Instant at) {
        guidance.changed(benefitId)
                .flatMap(changed -> journeys.find(changed.citizenId()))
                .ifPresent(journey -> {
                    List<Entry> happened = changed(journey, benefitId);
                    if (!happened.isEmpty()) {
                        consistency.settle(journey.citizenId(), happened);
                    }
                });
    }
}
