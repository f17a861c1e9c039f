package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Resumption.State;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sector decides on each of its paused actions; with the last one its task is done (daily use C5). */
@ApplicationScoped
class DecideResumption {

    private final Journeys journeys;
    private final ResumptionRows rows;
    private final StayRows stays;
    private final Milestones milestones;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    DecideResumption(
            Journeys journeys,
            ResumptionRows rows,
            StayRows stays,
            Milestones milestones,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.stays = stays;
        this.milestones = milestones;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @throws Refusal 400 for what is not resumed without a reason, 403 for another sector's, 404 where the caller may not
     *     read the plan, 409 where it is decided or the citizen is not home, 412 and 428 as the version seen asks
     */
    Resumption decide(Command command) {
        Instant now = StayRows.kept(clock.instant());
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(command.resume() || command.reason().isPresent(), "/reason", "reason.needed")
                .require(command.resume() || command.startsOn().isEmpty(), "/startsOn", "resumption.starts-on")
                .refuseIfAny();
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Resumption resumption = readable(seen).stream()
                .filter(one -> one.id().equals(command.id()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (seen.relation().worksFor().filter(resumption.sector()::equals).isEmpty()) {
            throw Refusal.forbidden("resumption-of-another-sector");
        }
        Version.require(command.seen(), resumption.version());
        switch (resumption.state()) {
            case TO_RESUME -> {}
            case PAUSED -> throw Refusal.byRule("resumption-not-home");
            case RESUMED, NOT_RESUMED -> throw Refusal.byRule("resumption-decided");
        }
        String user = current.caller().user();
        rows.decide(
                resumption.id(),
                command.resume() ? State.RESUMED : State.NOT_RESUMED,
                command.startsOn().or(() -> Optional.of(today)).filter(day -> command.resume()),
                command.reason().filter(text -> !command.resume()),
                user,
                now);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(resumption.citizenId(), new PartChanged(resumption.citizenId(), resumption.id())));
        List<UUID> records = seen.journey().records();
        boolean done = rows.of(records).stream()
                .noneMatch(one -> one.stayId().equals(resumption.stayId())
                        && one.sector() == resumption.sector()
                        && one.state() == State.TO_RESUME);
        if (done) {
            stays.of(records).stream()
                    .filter(stay -> stay.id().equals(resumption.stayId()))
                    .flatMap(stay -> stay.resumeBasis().stream())
                    .forEach(basis ->
                            happened.addAll(milestones.done(Review.RESUME_SERVICES, resumption.sector(), basis, user)));
        }
        consistency.settle(command.citizenId(), happened);
        return rows.of(records).stream()
                .filter(one -> one.id().equals(resumption.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Those in plans whose content is the caller's to read. */
    List<Resumption> readable(Journeys.Seen seen) {
        return rows.of(seen.journey().records()).stream()
                .filter(one -> seen.journey()
                        .plan(one.planId())
                        .filter(seen.relation()::mayRead)
                        .isPresent())
                .toList();
    }

    /**
     * What is decided.
     *
     * @param startsOn the day from which it is given again; today where empty
     */
    record Command(
            UUID citizenId,
            UUID id,
            @Nullable Version seen,
            boolean resume,
            Optional<LocalDate> startsOn,
            Optional<String> reason) {}
}
