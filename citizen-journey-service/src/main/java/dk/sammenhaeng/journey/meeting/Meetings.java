package dk.sammenhaeng.journey.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.News;
import dk.sammenhaeng.journey.channel.News.MeetingCalled;
import dk.sammenhaeng.journey.channel.News.MeetingCancelled;
import dk.sammenhaeng.journey.channel.News.MeetingMoved;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Appointment.Form;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.meeting.Meeting.Answer;
import dk.sammenhaeng.journey.meeting.Meeting.Interpreter;
import dk.sammenhaeng.journey.meeting.Meeting.Kind;
import dk.sammenhaeng.journey.meeting.Meeting.Participant;
import dk.sammenhaeng.journey.meeting.Meeting.ParticipantKind;
import dk.sammenhaeng.journey.meeting.Meeting.State;
import dk.sammenhaeng.journey.meeting.MeetingTimes.Times;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.DomainEvent;
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
import java.util.stream.Stream;

/**
 * Calls, moves and cancels joint meetings and takes the answers (catalogue C12). Every unit with a plan in force is called by itself, so
 * that nobody who has a part in it is forgotten (FW-J10).
 */
@ApplicationScoped
class Meetings {

    private final Journeys journeys;
    private final MeetingRows rows;
    private final CalledTo calledTo;
    private final MeetingFollowUp followUp;
    private final MeetingTimes meetingTimes;
    private final TellCitizen tellCitizen;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    Meetings(
            Journeys journeys,
            MeetingRows rows,
            CalledTo calledTo,
            MeetingFollowUp followUp,
            MeetingTimes meetingTimes,
            TellCitizen tellCitizen,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.calledTo = calledTo;
        this.followUp = followUp;
        this.meetingTimes = meetingTimes;
        this.tellCitizen = tellCitizen;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Calls the parties.
     *
     * @throws Refusal 400 for a time that is over, or a coordinated dialogue without the unemployment fund or the job
     *     centre; 404 without a relation; 409 when who is exempt from Digital Post, or chose another way to be
     *     reached, could come by video alone
     */
    Meeting call(Call call) {
        Seen seen = journeys.lockSeen(call.citizenId());
        Journey journey = seen.journey();
        Instant now = now();
        boolean dialogue = call.kind() == Kind.COORDINATED_DIALOGUE;
        new Faults()
                .require(call.start().isAfter(now), "/start", "day.past")
                .require(call.end().isAfter(call.start()), "/end", "period.empty")
                .require(
                        !dialogue
                                || call.others().stream()
                                        .anyMatch(other -> other.kind() == ParticipantKind.UNEMPLOYMENT_FUND),
                        "/others",
                        "meeting.fund-missing")
                .require(
                        !dialogue
                                || journey.plans().stream()
                                        .anyMatch(plan -> plan.sector().name().equals("EMPLOYMENT")),
                        "/kind",
                        "meeting.job-centre-missing")
                .refuseIfAny();
        if (call.form() == Form.VIDEO && call.citizenTakesPart() && call.place().isEmpty()) {
            DigitalOnly.refuseUnlessChosen(journey);
        }
        Times times = meetingTimes.on(DanishCalendar.dayOf(now));
        Meeting meeting = new Meeting(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                call.kind(),
                call.form(),
                call.start(),
                call.end(),
                call.place(),
                call.interpreter(),
                call.agenda(),
                State.PLANNED,
                0,
                Optional.of(times.minutesBy(call.end())),
                false,
                Optional.empty(),
                Optional.empty(),
                called(seen, call, times.answerBy(call.start(), now)),
                List.of(),
                List.of(),
                true,
                0);
        rows.add(meeting, times.deadlines(), current.caller().user(), now);
        followUp.await(meeting);
        settle(
                journey,
                new PartChanged(journey.citizenId(), meeting.id()),
                told(
                        journey,
                        meeting,
                        new MeetingCalled(
                                meeting.id(),
                                meeting.start(),
                                meeting.form(),
                                meeting.place(),
                                meeting.interpreter().isPresent())));
        return meeting;
    }

    /**
     * Moves it; everybody is asked anew, and the citizen is told of both times.
     *
     * @throws Refusal 404 for who is not called, 409 when it is no longer planned
     */
    Meeting move(UUID citizenId, UUID id, Instant start, Instant end, String reason) {
        new Faults()
                .require(start.isAfter(now()), "/start", "day.past")
                .require(end.isAfter(start), "/end", "period.empty")
                .refuseIfAny();
        Seen seen = journeys.lockSeen(citizenId);
        Meeting meeting = calledTo.planned(seen, id);
        Instant now = now();
        Times times = meetingTimes.on(DanishCalendar.dayOf(now));
        rows.move(
                id,
                start,
                end,
                reason,
                times,
                meeting.participants().stream()
                        .filter(one -> one.isAsked() && !one.isOf(seen.relation()))
                        .map(Participant::id)
                        .toList(),
                times.answerBy(start, now));
        Optional<Entry> told = start.equals(meeting.start())
                ? Optional.empty()
                : told(
                        seen.journey(),
                        meeting,
                        new MeetingMoved(
                                id,
                                meeting.moved() + 1L,
                                meeting.start(),
                                start,
                                meeting.form(),
                                meeting.place(),
                                meeting.interpreter().isPresent()));
        return changed(seen, id, told);
    }

    /**
     * Cancels it with a reason.
     *
     * @throws Refusal 404 for who is not called, 409 when it is no longer planned
     */
    Meeting cancel(UUID citizenId, UUID id, String reason) {
        Seen seen = journeys.lockSeen(citizenId);
        Meeting meeting = calledTo.planned(seen, id);
        rows.cancel(id, reason, now());
        return changed(seen, id, told(seen.journey(), meeting, new MeetingCancelled(id, meeting.start())));
    }

    /**
     * Answers for the caller's unit or sector.
     *
     * @throws Refusal 404 for who is not called, 409 when it is no longer planned
     */
    Meeting answer(UUID citizenId, UUID id, Answer answer) {
        Seen seen = journeys.lockSeen(citizenId);
        Meeting meeting = calledTo.planned(seen, id);
        List<Participant> own = meeting.participants().stream()
                .filter(one -> one.isOf(seen.relation()))
                .toList();
        if (own.isEmpty()) {
            throw Refusal.notFound();
        }
        rows.answer(own, answer, now());
        return changed(seen, id, Optional.empty());
    }

    private Meeting changed(Seen seen, UUID id, Optional<Entry> told) {
        Meeting meeting = calledTo.find(seen, id);
        followUp.await(meeting);
        settle(seen.journey(), new PartChanged(seen.journey().citizenId(), id), told);
        return meeting;
    }

    /** Tells the citizen who is called; to others' meetings the citizen need not come. */
    private Optional<Entry> told(Journey journey, Meeting meeting, News news) {
        return meeting.participants().stream().anyMatch(one -> one.kind() == ParticipantKind.CITIZEN)
                ? tellCitizen.tell(journey, news)
                : Optional.empty();
    }

    /** Who called it need not answer. */
    private static List<Participant> called(Seen seen, Call call, Instant answerBy) {
        return called(seen.journey(), call).stream()
                .map(one -> one.isAsked() && !one.isOf(seen.relation()) ? one.asked(Optional.of(answerBy)) : one)
                .toList();
    }

    private static List<Participant> called(Journey journey, Call call) {
        LocalDate day = DanishCalendar.dayOf(call.start());
        Stream<Participant> units = journey.plans().stream()
                .filter(plan -> !plan.isOverOn(day))
                .map(plan -> new Participant(
                        UuidCreator.getTimeOrderedEpoch(),
                        ParticipantKind.UNIT,
                        Optional.of(plan.responsible().unit()),
                        Optional.of(plan.sector()),
                        Optional.of(plan.id()),
                        Answer.INVITED,
                        Optional.empty(),
                        false));
        Stream<Participant> coordinator =
                journey.coordinator().stream().map(person -> other(ParticipantKind.COORDINATOR, Optional.empty()));
        Stream<Participant> citizen =
                call.citizenTakesPart() ? Stream.of(other(ParticipantKind.CITIZEN, Optional.empty())) : Stream.empty();
        Stream<Participant> others =
                call.others().stream().map(party -> other(party.kind(), Optional.of(party.name())));
        return Stream.of(units, coordinator, citizen, others)
                .flatMap(parties -> parties)
                .toList();
    }

    private static Participant other(ParticipantKind kind, Optional<String> name) {
        return new Participant(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                name,
                Optional.empty(),
                Optional.empty(),
                Answer.INVITED,
                Optional.empty(),
                false);
    }

    private void settle(Journey journey, DomainEvent event, Optional<Entry> told) {
        consistency.settle(
                journey.citizenId(),
                Stream.concat(Stream.of(new Entry(journey.citizenId(), event)), told.stream())
                        .toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whom to call to what, when and how. */
    record Call(
            UUID citizenId,
            Kind kind,
            Form form,
            Instant start,
            Instant end,
            Optional<String> place,
            Optional<Interpreter> interpreter,
            List<String> agenda,
            boolean citizenTakesPart,
            List<Party> others) {}

    /** Somebody who is no unit. */
    record Party(ParticipantKind kind, String name) {}
}
