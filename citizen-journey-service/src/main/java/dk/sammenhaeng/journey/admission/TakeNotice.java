package dk.sammenhaeng.journey.admission;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.admission.Notice.Effect;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A hospital's message, or a person who enters the same by hand. What happened when decides, not what came when: a late
 * notice finds its place, and one that came too early waits (daily use C5). It is never refused for what it tells.
 */
@ApplicationScoped
class TakeNotice {

    private final Journeys journeys;
    private final StayRows rows;
    private final StayChanges changes;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    TakeNotice(
            Journeys journeys,
            StayRows rows,
            StayChanges changes,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.changes = changes;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes the notice; the same one again changes nothing.
     *
     * @throws Refusal 400 for a time ahead or parts that do not fit what it tells, 403 for a sector without hospitals,
     *     404 for a citizen the caller may not know of, 409 for a known id with another content or citizen
     */
    Taken take(Command command) {
        Instant now = StayRows.kept(clock.instant());
        check(command, now);
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Sector sector = hospitalOf(seen);
        Journey journey = seen.journey();
        String hash = Sql.sha256(command.withoutCitizen());
        Optional<StayRows.Received> before = rows.received(sector, command.noticeId());
        if (before.isPresent()) {
            if (!before.get().contentHash().equals(hash)
                    || !journey.records().contains(before.get().citizenId())) {
                throw Refusal.byRule("admission-notice-differs");
            }
            return known(journey, sector, command.noticeId());
        }
        Stay stay = stayOf(journey, sector, command);
        Notice notice = new Notice(
                UuidCreator.getTimeOrderedEpoch(),
                stay.id(),
                command.noticeId(),
                command.messageType(),
                command.what(),
                StayRows.kept(command.happenedAt()),
                command.acute(),
                command.expectedHomeOn(),
                command.unit(),
                command.institutionId(),
                command.cancels(),
                now);
        List<Notice> known = rows.notices(stay.id());
        List<Notice> told = new ArrayList<>(known);
        told.add(notice);
        Course course = Course.of(told);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), stay.id())));
        if (known.isEmpty()) {
            rows.write(stay);
        }
        rows.add(journey.citizenId(), sector, notice, hash, current.caller().user());
        Change change = new Change(
                journey,
                stay,
                course,
                InHospital.of(known),
                InHospital.of(told),
                notice,
                known.stream()
                        .filter(one ->
                                notice.cancels().filter(one.noticeId()::equals).isPresent())
                        .findFirst(),
                others(journey, stay));
        Stay after = changes.carryOut(change, happened);
        rows.write(after);
        consistency.settle(journey.citizenId(), happened);
        return new Taken(notice, course.effectOf(notice), after, true);
    }

    private List<Stay> others(Journey journey, Stay stay) {
        return rows.of(journey.records()).stream()
                .filter(other -> other.sector() == stay.sector() && !other.id().equals(stay.id()))
                .toList();
    }

    /** The caller's sector where it has hospitals. */
    static Sector hospitalOf(Journeys.Seen seen) {
        return seen.relation()
                .worksFor()
                .filter(own -> own == Sector.HEALTH || own == Sector.PSYCHIATRY)
                .orElseThrow(() -> Refusal.forbidden("admission-of-another-sector"));
    }

    private void check(Command command, Instant now) {
        boolean expects = command.what() == What.EXPECTED_HOME;
        boolean cancels = command.what() == What.CANCELLED;
        LocalDate day = DanishCalendar.dayOf(command.happenedAt());
        new Faults()
                .require(!command.happenedAt().isAfter(now), "/happenedAt", "day.ahead")
                .require(expects == command.expectedHomeOn().isPresent(), "/expectedHomeOn", "admission.expected-home")
                .require(
                        command.expectedHomeOn()
                                .filter(expected -> expected.isBefore(day))
                                .isEmpty(),
                        "/expectedHomeOn",
                        "period.empty")
                .require(cancels == command.cancels().isPresent(), "/cancels", "admission.cancels")
                .require(!command.acute() || command.what() == What.ADMITTED, "/acute", "admission.acute")
                .refuseIfAny();
    }

    private Taken known(Journey journey, Sector sector, String noticeId) {
        Notice notice = rows.notice(sector, noticeId).orElseThrow();
        Stay stay = rows.of(journey.records()).stream()
                .filter(one -> one.id().equals(notice.stayId()))
                .findFirst()
                .orElseThrow();
        return new Taken(notice, Course.of(rows.notices(stay.id())).effectOf(notice), stay, false);
    }

    /** By the hospital's own id; else the stay in whose time it falls, the one that goes on, or a new one. */
    private Stay stayOf(Journey journey, Sector sector, Command command) {
        List<Stay> own = rows.of(journey.records()).stream()
                .filter(stay -> stay.sector() == sector)
                .toList();
        Optional<UUID> told = command.cancels()
                .flatMap(noticeId -> rows.notice(sector, noticeId).map(Notice::stayId))
                .or(() -> rows.stayCancelling(sector, command.noticeId()));
        Optional<Stay> ofTheMistake = own.stream()
                .filter(stay -> told.filter(stay.id()::equals).isPresent())
                .findFirst();
        if (ofTheMistake.isPresent()) {
            return ofTheMistake.get();
        }
        if (command.stay().isPresent()) {
            Optional<Stay> named = rows.named(sector, command.stay().get());
            if (named.filter(stay -> !journey.records().contains(stay.citizenId()))
                    .isPresent()) {
                throw Refusal.byRule("admission-notice-differs");
            }
            return named.orElseGet(() -> begun(journey, sector, command));
        }
        return own.stream()
                .filter(stay -> !stay.state().isOpen() && stay.holds(command.happenedAt()))
                .findFirst()
                .or(() -> own.stream().filter(stay -> stay.state().isOpen()).findFirst())
                .orElseGet(() -> begun(journey, sector, command));
    }

    private static Stay begun(Journey journey, Sector sector, Command command) {
        return new Stay(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                sector,
                command.stay(),
                State.AWAITED,
                StayRows.kept(command.happenedAt()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                0);
    }

    /**
     * A notice as it came.
     *
     * @param stay the hospital's own id of the stay
     * @param unit the ward
     * @param institutionId the hospital
     * @param cancels the id of the notice that was told by mistake
     */
    record Command(
            UUID citizenId,
            String noticeId,
            Optional<String> stay,
            Optional<String> messageType,
            What what,
            Instant happenedAt,
            boolean acute,
            Optional<LocalDate> expectedHomeOn,
            Optional<String> unit,
            Optional<UUID> institutionId,
            Optional<String> cancels) {

        /** What was not told adds nothing: what came before it could be told is still the same notice. */
        private List<Object> withoutCitizen() {
            List<Object> told =
                    new ArrayList<>(List.of(stay, messageType, what, happenedAt.toString(), acute, expectedHomeOn));
            unit.ifPresent(told::add);
            institutionId.ifPresent(told::add);
            cancels.ifPresent(told::add);
            return told;
        }
    }

    /**
     * A notice that was taken.
     *
     * @param first false where it had been received before
     */
    record Taken(Notice notice, Effect effect, Stay stay, boolean first) {}
}
