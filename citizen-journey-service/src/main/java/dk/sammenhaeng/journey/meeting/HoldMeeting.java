package dk.sammenhaeng.journey.meeting;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.News.MeetingDecided;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.meeting.Meeting.Answer;
import dk.sammenhaeng.journey.meeting.Meeting.Assent;
import dk.sammenhaeng.journey.meeting.Meeting.Decision;
import dk.sammenhaeng.journey.meeting.Meeting.Presence;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.milestone.Milestones.Touch;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes the minutes (referat) of a joint meeting that was held (catalogue C12). */
@ApplicationScoped
class HoldMeeting {

    private final Journeys journeys;
    private final MeetingRows rows;
    private final CalledTo calledTo;
    private final Commitments commitments;
    private final Milestones milestones;
    private final MeetingFollowUp followUp;
    private final TellCitizen tellCitizen;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    HoldMeeting(
            Journeys journeys,
            MeetingRows rows,
            CalledTo calledTo,
            Commitments commitments,
            Milestones milestones,
            MeetingFollowUp followUp,
            TellCitizen tellCitizen,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.calledTo = calledTo;
        this.commitments = commitments;
        this.milestones = milestones;
        this.followUp = followUp;
        this.tellCitizen = tellCitizen;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Writes the minutes: who was there, what was decided with whose assent, and who promised what.
     *
     * @throws Refusal 400 for a promise that is over before it began, or an assent or a promise of a sector of which the
     *     caller does not know that it is called; 404 for who is not called, 409 when it is no longer planned or has not
     *     begun
     */
    Meeting hold(UUID citizenId, UUID id, Minutes minutes) {
        Seen seen = journeys.lockSeen(citizenId);
        Meeting meeting = calledTo.planned(seen, id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (now.isBefore(meeting.start())) {
            throw Refusal.byRule("meeting-ahead");
        }
        Faults faults = new Faults();
        LocalDate day = DanishCalendar.dayOf(meeting.start());
        for (int i = 0; i < minutes.commitments().size(); i++) {
            faults.require(
                    !minutes.commitments().get(i).dueOn().isBefore(day), "/commitments/" + i + "/dueOn", "day.past");
        }
        called(
                faults,
                minutes,
                meeting.as(seen, rows.withdrawnSecrets(seen.journey().records()))
                        .sectors());
        faults.refuseIfAny();
        List<Decision> decisions = minutes.decisions().stream()
                .map(decision ->
                        new Decision(UuidCreator.getTimeOrderedEpoch(), decision.content(), decision.assents()))
                .toList();
        rows.hold(id, minutes.presence(), decisions, now);
        commitments.make(meeting, minutes.commitments());
        Meeting held = calledTo.find(seen, id);
        followUp.await(held);
        UUID journeyId = seen.journey().citizenId();
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(
                journeyId, new MeetingHeld(journeyId, id, minutes.commitments().size())));
        if (minutes.presence() == Presence.ATTENDED) {
            talked(meeting)
                    .forEach(sector -> happened.addAll(milestones.wasInTouch(
                            seen.journey().records(),
                            Touch.TALK,
                            Optional.of(sector),
                            day,
                            current.caller().user())));
        }
        if (!decisions.isEmpty()) {
            tellCitizen
                    .tell(seen.journey(), new MeetingDecided(id, meeting.start()))
                    .ifPresent(happened::add);
        }
        consistency.settle(journeyId, happened);
        return held;
    }

    /** What is agreed to and promised is so by sectors that are called, as far as who writes it knows of them. */
    private static void called(Faults faults, Minutes minutes, Set<Sector> called) {
        for (int i = 0; i < minutes.commitments().size(); i++) {
            faults.require(
                    minutes.commitments()
                            .get(i)
                            .ownerSector()
                            .filter(sector -> !called.contains(sector))
                            .isEmpty(),
                    "/commitments/" + i + "/ownerSector",
                    "meeting.sector-not-called");
        }
        for (int i = 0; i < minutes.decisions().size(); i++) {
            List<Assent> assents = minutes.decisions().get(i).assents();
            for (int j = 0; j < assents.size(); j++) {
                faults.require(
                        called.contains(assents.get(j).sector()),
                        "/decisions/" + i + "/assents/" + j + "/sector",
                        "meeting.sector-not-called");
            }
        }
    }

    /** The sectors that were called and did not decline: where the citizen was there, each of them has talked with them. */
    private static Stream<Sector> talked(Meeting meeting) {
        return meeting.participants().stream()
                .filter(one -> one.answer() != Answer.DECLINED)
                .flatMap(one -> one.sector().stream())
                .distinct();
    }

    /** What came of a meeting; the ids of decisions are given here. */
    record Minutes(Presence presence, List<Decision> decisions, List<Commitments.Promise> commitments) {}
}
