package dk.sammenhaeng.journey.admission;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.admission.ResumptionRows.MissedCall;
import dk.sammenhaeng.journey.admission.ResumptionRows.Service;
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Review;
import dk.sammenhaeng.journey.notice.Notice.Kind;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a change of a stay means for the services at home: admission and the end of a leave pause them, coming home asks
 * each sector what it resumes, a discharge is a hand-over, and an acute admission reopens the plans of health (FV-C19).
 */
@ApplicationScoped
class StayChanges {

    private static final String DIED = "DIED";
    private static final String READMITTED = "READMITTED";
    private static final String CANCELLED = "CANCELLED";

    private final EpisodeOfStay episode;
    private final StayRows stays;
    private final ResumptionRows rows;
    private final Milestones milestones;
    private final Notices notices;
    private final HandOver handOver;
    private final Clock clock;

    StayChanges(
            EpisodeOfStay episode,
            StayRows stays,
            ResumptionRows rows,
            Milestones milestones,
            Notices notices,
            HandOver handOver,
            Clock clock) {
        this.episode = episode;
        this.stays = stays;
        this.rows = rows;
        this.milestones = milestones;
        this.notices = notices;
        this.handOver = handOver;
        this.clock = clock;
    }

    /**
     * Carries out what is different now.
     *
     * @param happened takes the events
     * @return the stay as it is now
     */
    Stay carryOut(Change change, List<Entry> happened) {
        Journey journey = change.journey();
        Stay before = change.before();
        Course after = change.after();
        if (after.acute() && !before.acute()) {
            happened.addAll(review(journey, before.sector(), before.id()));
        }
        if (before.acute() && !after.acute()) {
            happened.addAll(milestones.drop(Review.PLAN_REVIEW, before.id()));
        }
        Map<UUID, UUID> inHospital = episode.follow(change, happened);
        Optional<UUID> asked = before.resumeBasis();
        if (change.isOfState()) {
            asked = switch (after.state()) {
                case AWAITED, CANCELLED -> neverAway(change, happened);
                case ADMITTED -> change.isElsewhere() ? asked : paused(journey, before, after, happened);
                case ON_LEAVE, DISCHARGED ->
                    change.isElsewhere() ? asksNothing(before, READMITTED) : home(change, happened);
                case DIED -> died(before, happened);
            };
        }
        if (after.state().isOpen()) {
            rows.expect(before.id(), after.expectedHomeOn());
        }
        return before.as(after, asked, handedOver(change, happened), inHospital);
    }

    /** The hand-over that a discharge is; back in hospital nobody is to take over, and a mistake was none. */
    private Optional<UUID> handedOver(Change change, List<Entry> happened) {
        Journey journey = change.journey();
        Stay before = change.before();
        Course after = change.after();
        if (change.isMistake()) {
            handOver.takenBack(change, CANCELLED, happened);
        }
        if (after.state() == State.DISCHARGED) {
            return handOver.discharged(journey, before, after, change.others(), happened);
        }
        if (change.isMistake()) {
            if (after.state() == State.AWAITED || after.state() == State.CANCELLED) {
                handOver.goesOn(change, happened);
            }
        } else if (change.isOfState()) {
            switch (after.state()) {
                case ADMITTED -> handOver.overtaken(journey, before, after.since(), READMITTED, happened);
                case DIED -> handOver.overtaken(journey, before, after.since(), DIED, happened);
                case AWAITED, ON_LEAVE, CANCELLED -> {}
                case DISCHARGED -> throw new IllegalStateException("handed over");
            }
        }
        return Optional.empty();
    }

    /** An admission that was a mistake paused what is to go on, unless another stay does. */
    private Optional<UUID> neverAway(Change change, List<Entry> happened) {
        Stay stay = change.before();
        if (stay.state() != State.ADMITTED) {
            return stay.resumeBasis();
        }
        return change.asksElsewhere() ? asksNothing(stay, CANCELLED) : home(change, happened);
    }

    /** What it paused is paused, or was asked for, by another stay. */
    private Optional<UUID> asksNothing(Stay stay, String why) {
        if (stay.state() != State.ON_LEAVE && stay.state() != State.DISCHARGED) {
            rows.drop(stay.id(), why, StayRows.kept(clock.instant()));
        }
        return stay.resumeBasis();
    }

    private Optional<UUID> paused(Journey journey, Stay stay, Course course, List<Entry> happened) {
        LocalDate on = DanishCalendar.dayOf(course.since());
        List<Service> services = services(journey, stay, on);
        rows.add(stay, services, Resumption.State.PAUSED, on, course.expectedHomeOn());
        rows.rest(stay.id(), course.expectedHomeOn());
        tell(stay, Kind.SERVICES_PAUSED, sectors(services));
        drop(stay, happened);
        return Optional.empty();
    }

    private Optional<UUID> home(Change change, List<Entry> happened) {
        Journey journey = change.journey();
        Stay stay = change.before();
        Course course = change.after();
        UUID noticeId = change.notice().id();
        Instant back = course.state() == State.ON_LEAVE || course.state() == State.DISCHARGED
                ? course.since()
                : clock.instant();
        LocalDate on = DanishCalendar.dayOf(back);
        boolean wasHome = stay.state() == State.ON_LEAVE || stay.state() == State.DISCHARGED;
        if (wasHome) {
            return stay.resumeBasis();
        }
        LocalDate since = course.admittedAt().map(DanishCalendar::dayOf).orElse(on);
        Set<UUID> known = rows.of(journey.records()).stream()
                .filter(one -> one.stayId().equals(stay.id()))
                .flatMap(one -> one.actionId().stream())
                .collect(Collectors.toSet());
        List<Service> services = services(journey, stay, on);
        List<Service> added =
                services.stream().filter(one -> !known.contains(one.actionId())).toList();
        rows.home(stay.id(), on);
        rows.add(stay, added, Resumption.State.TO_RESUME, since, Optional.of(on));
        rows.addMissed(stay, missed(change, back), on);
        Set<Sector> asked = rows.of(journey.records()).stream()
                .filter(one -> one.stayId().equals(stay.id()) && one.state() == Resumption.State.TO_RESUME)
                .map(Resumption::sector)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sector.class)));
        asked.forEach(sector -> milestones
                .review(stay.citizenId(), Review.RESUME_SERVICES, sector, noticeId)
                .ifPresent(happened::add));
        tell(stay, Kind.SERVICES_TO_RESUME, asked);
        return Optional.of(noticeId);
    }

    private Optional<UUID> died(Stay stay, List<Entry> happened) {
        rows.drop(stay.id(), DIED, StayRows.kept(clock.instant()));
        drop(stay, happened);
        return Optional.empty();
    }

    private void drop(Stay stay, List<Entry> happened) {
        stay.resumeBasis().ifPresent(basis -> happened.addAll(milestones.drop(Review.RESUME_SERVICES, basis)));
    }

    /** Each health sector with a plan looks at it; where there is none, the one that told. */
    private List<Entry> review(Journey journey, Sector told, UUID basisId) {
        Set<Sector> sectors = EnumSet.of(told);
        journey.plans().stream()
                .map(Plan::sector)
                .filter(sector -> sector == Sector.HEALTH || sector == Sector.PSYCHIATRY)
                .forEach(sectors::add);
        return sectors.stream()
                .flatMap(sector -> milestones.review(journey.citizenId(), Review.PLAN_REVIEW, sector, basisId).stream())
                .toList();
    }

    /** To what the citizen was called while in hospital, but for what the ward's own plan calls to. */
    private List<MissedCall> missed(Change change, Instant back) {
        Stay stay = change.before();
        List<InHospital> times = away(change);
        return told(change.journey(), stay, DanishCalendar.dayOf(back))
                .filter(plan -> plan.sector() != stay.sector() || stay.sector() == Sector.HEALTH)
                .flatMap(plan -> plan.appointments().stream()
                        .filter(call -> call.attendance()
                                .filter(how -> how == Attendance.ATTENDED)
                                .isEmpty())
                        .filter(call -> call.start().isBefore(back)
                                && times.stream().anyMatch(time -> time.holds(call.start())))
                        .map(call -> new MissedCall(
                                UuidCreator.getTimeOrderedEpoch(),
                                plan.id(),
                                call.id(),
                                plan.sector(),
                                DanishCalendar.dayOf(call.start()))))
                .toList();
    }

    /** The times in hospital by the stay and by those before it, from which the citizen was moved and not sent home. */
    private List<InHospital> away(Change change) {
        return Stream.concat(
                        change.is().stream(),
                        change.neverAsked().stream()
                                .flatMap(other -> InHospital.of(stays.notices(other.id())).stream()))
                .toList();
    }

    /** What runs on the day. */
    private static List<Service> services(Journey journey, Stay stay, LocalDate on) {
        return told(journey, stay, on)
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> action.runsOn(on))
                        .map(action ->
                                new Service(UuidCreator.getTimeOrderedEpoch(), plan.id(), action.id(), plan.sector())))
                .toList();
    }

    /**
     * The plans whose sector hears of the stay. Employment does only where the citizen consents: who gives care at home
     * must know, who gives activation need not.
     */
    private static Stream<Plan> told(Journey journey, Stay stay, LocalDate on) {
        boolean employment = journey.consent().covers(stay.sector(), stay.sensitive(), on);
        return journey.plans().stream().filter(plan -> plan.sector() != Sector.EMPLOYMENT || employment);
    }

    private static Set<Sector> sectors(List<Service> services) {
        return services.stream()
                .map(Service::sector)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sector.class)));
    }

    private void tell(Stay stay, Kind kind, Set<Sector> sectors) {
        Instant now = StayRows.kept(clock.instant());
        if (!sectors.isEmpty()) {
            notices.tellOfLife(stay.citizenId(), kind, sectors, now);
        }
    }
}
