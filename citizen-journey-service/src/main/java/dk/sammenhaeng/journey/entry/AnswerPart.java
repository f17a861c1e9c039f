package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import dk.sammenhaeng.journey.entry.EntryPart.Answer;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import dk.sammenhaeng.journey.entry.Routing.Target;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
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
import org.jspecify.annotations.Nullable;

/**
 * A unit answers its part of an entry. Until it accepts, somebody else always has it: what it sends back is the
 * coordinating unit's again (FW-J10).
 */
@ApplicationScoped
class AnswerPart {

    private final Journeys journeys;
    private final EntryRoutes routes;
    private final EntryRows rows;
    private final GuidanceRows guidance;
    private final DueRows due;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final EntryTimes times;
    private final Clock clock;

    AnswerPart(
            Journeys journeys,
            EntryRoutes routes,
            EntryRows rows,
            GuidanceRows guidance,
            DueRows due,
            Consistency consistency,
            CurrentCaller current,
            EntryTimes times,
            Clock clock) {
        this.journeys = journeys;
        this.routes = routes;
        this.rows = rows;
        this.guidance = guidance;
        this.due = due;
        this.consistency = consistency;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Answers it.
     *
     * @throws Refusal 400 for parts that do not fit the answer, 403 for an answer that is the receiver's alone, 404 unless
     *     it is with the caller's unit or coordinated there, 409 where it is answered or has nowhere to go back to, 412
     *     and 428 as the version seen asks
     */
    CitizenEntry answer(Command command) {
        UUID citizenId = rows.ofPart(command.partId())
                .filter(entry -> standing(entry, command.partId()).isAny())
                .map(CitizenEntry::citizenId)
                .orElseThrow(Refusal::notFound);
        Journey journey = journeys.lock(citizenId).orElseThrow(Refusal::notFound);
        CitizenEntry entry = rows.ofPart(command.partId()).orElseThrow(Refusal::notFound);
        EntryPart part = entry.part(command.partId());
        Standing standing = standing(entry, part.id());
        if (!standing.isAny()) {
            throw Refusal.notFound();
        }
        current.touches(citizenId);
        Version.require(command.seen(), part.version());
        requireAllowed(command.answer(), part, standing);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Target> to = to(command, entry);
        check(command, part, to, DanishCalendar.dayOf(now));
        write(command, entry, part, to, now);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), part.id())));
        if (to.isEmpty() && entry.isClarifiedBy(part.id())) {
            rows.clarified(entry.id(), now);
            happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), entry.id())));
        }
        consistency.tell(journey, happened);
        return rows.find(entry.id()).orElseThrow();
    }

    /** What the caller's units have to do with a part. */
    Standing standing(CitizenEntry entry, UUID partId) {
        return Standing.of(
                entry, entry.part(partId), rows.unitsOf(current.caller().user()));
    }

    private static void requireAllowed(Answer answer, EntryPart part, Standing standing) {
        if (part.state() != State.WAITING) {
            throw Refusal.byRule("entry-part-answered");
        }
        if (!standing.answers(part).contains(answer)) {
            if (!standing.receives()) {
                throw Refusal.forbidden("entry-receiver-answers");
            }
            throw Refusal.byRule(answer == Answer.ACCEPT ? "entry-guidance-asked" : "entry-stays-here");
        }
    }

    private Optional<Target> to(Command command, CitizenEntry entry) {
        return switch (command.answer()) {
            case RETURN -> routes.target(entry.coordinating().unitId());
            case PASS_ON -> command.unitId().flatMap(routes::target);
            case ACCEPT, GUIDE -> Optional.empty();
        };
    }

    private void check(Command command, EntryPart part, Optional<Target> to, LocalDate today) {
        boolean sendsOn = command.answer() == Answer.RETURN || command.answer() == Answer.PASS_ON;
        new Faults()
                .require(!sendsOn || command.reason().isPresent(), "/reason", "entry.reason")
                .require(
                        (command.answer() == Answer.PASS_ON) == command.unitId().isPresent(), "/unitId", "entry.unit")
                .require(command.unitId().isEmpty() || to.isPresent(), "/unitId", "entry.unit-unknown")
                .require(
                        to.filter(target ->
                                        target.unitId().equals(part.receiver().unitId()))
                                .isEmpty(),
                        "/unitId",
                        "entry.unit-same")
                .require(
                        (command.answer() == Answer.GUIDE) == command.guidance().isPresent(),
                        "/guidance",
                        "entry.guidance")
                .require(
                        command.guidance()
                                .filter(given -> given.on().isAfter(today))
                                .isEmpty(),
                        "/guidance/on",
                        "day.ahead")
                .require(
                        command.guidance()
                                .map(given -> guidance.areKnown(given.benefitKinds(), today))
                                .orElse(true),
                        "/guidance/benefitKinds",
                        "entry.benefit-unknown")
                .refuseIfAny();
    }

    private void write(Command command, CitizenEntry entry, EntryPart part, Optional<Target> to, Instant now) {
        String user = current.caller().user();
        rows.add(part, command.answer(), to.map(Target::unitId), command.reason(), user, now);
        Given own = times.answer(DanishCalendar.dayOf(now));
        Instant answerBy = now.plus(own.time());
        to.ifPresentOrElse(
                target -> rows.sendOn(part.id(), target, now, answerBy, own.deadlines()),
                () -> rows.close(part.id(), command.answer() == Answer.GUIDE ? State.GUIDED : State.ACCEPTED, now));
        due.set(part.id(), ReceiveEntry.UNANSWERED, to.map(target -> answerBy));
        command.guidance()
                .ifPresent(given -> guidance.add(
                        entry.citizenId(), part.id(), part.receiver().sector(), given, user, now));
    }

    /**
     * What is answered.
     *
     * @param reason why it is sent on
     * @param unitId to whom it is passed on
     */
    record Command(
            UUID partId,
            @Nullable Version seen,
            Answer answer,
            Optional<String> reason,
            Optional<UUID> unitId,
            Optional<GuidanceRows.Given> guidance) {}
}
