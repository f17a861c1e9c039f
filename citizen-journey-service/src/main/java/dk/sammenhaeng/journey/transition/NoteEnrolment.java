package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.journey.transition.Transition.Enrolment;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Notes the start of a youth education after school: which, whether direct, and the days in between (FV-C12). */
@ApplicationScoped
class NoteEnrolment {

    private static final String DIRECT_CHOICE = "YOUTH_EDUCATION_DIRECT";

    private final MoveOn moveOn;
    private final Transitions transitions;
    private final Outcomes outcomes;
    private final Milestones milestones;
    private final CurrentCaller current;
    private final TransitionSettings settings;

    NoteEnrolment(
            MoveOn moveOn,
            Transitions transitions,
            Outcomes outcomes,
            Milestones milestones,
            CurrentCaller current,
            TransitionSettings settings) {
        this.moveOn = moveOn;
        this.transitions = transitions;
        this.outcomes = outcomes;
        this.milestones = milestones;
        this.current = current;
        this.settings = settings;
    }

    /**
     * Notes the start.
     *
     * @param choice the kind of education
     * @throws Refusal 400 for a day before school ended or ahead, 409 for another kind of transition or a second time
     */
    Found enrol(Found found, LocalDate startedOn, String choice) {
        found.requireParty();
        Transition transition = found.transition();
        boolean awaited = transition.terms().kind().equals(TransitionKind.SCHOOL_TO_YOUTH_EDUCATION)
                && transition.course().status() == Status.COMPLETED
                && transition.enrolment().isEmpty();
        if (!awaited) {
            throw Refusal.byRule("transition-no-enrolment");
        }
        LocalDate schoolEnded = DanishCalendar.dayOf(transition.terms().plannedAt());
        LocalDate today = DanishCalendar.dayOf(moveOn.now());
        new Faults()
                .require(
                        !startedOn.isBefore(schoolEnded) && !startedOn.isAfter(today),
                        "/startedOn",
                        "transition.day.outside",
                        schoolEnded)
                .refuseIfAny();
        boolean direct = !startedOn.isAfter(schoolEnded.plus(settings.directWithin()));
        Enrolment enrolment = new Enrolment(startedOn, choice, ChronoUnit.DAYS.between(schoolEnded, startedOn), direct);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(transition.citizenId(), new PartChanged(transition.citizenId(), transition.id())));
        outcomes.record(new Finished(
                        transition.citizenId(),
                        DIRECT_CHOICE,
                        direct ? "DIRECT" : "NOT_DIRECT",
                        transition.id(),
                        Optional.empty(),
                        startedOn))
                .ifPresent(happened::add);
        happened.addAll(milestones.youthEducationBegan(
                found.journey().records(), current.caller().user()));
        return found.now(transitions.save(transition.enrolled(enrolment), happened, moveOn.now()));
    }
}
