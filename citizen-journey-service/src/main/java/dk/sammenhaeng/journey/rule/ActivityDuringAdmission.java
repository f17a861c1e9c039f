package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Appointments, joint meetings and activities go on while the citizen is admitted: one finding for all of them, since one
 * thing caused it (daily use C3: "12 appointments are hit by the admission"). It reveals the stay, so its only side is the
 * sector of the stay, and it is known beside that to who holds the journey together, of a shelter to nobody else; what
 * the others need to hear is told by {@link PossibleReasonableGround}.
 */
record ActivityDuringAdmission() implements Rule {

    private static final About ABOUT = About.of(
                    "activity-during-admission",
                    Severity.ACT,
                    Owner.COORDINATION,
                    Solution.PAUSE_ACTIVITY,
                    Solution.MOVE_LATER_APPOINTMENT,
                    Solution.MEET_BY_PHONE_OR_VIDEO)
            .with(Admission.DAYS_AHEAD)
            .inVersion(3);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, Admission.DAYS_AHEAD, today);
        List<Admission> admissions = Admission.in(journey, facts, today);
        if (admissions.isEmpty()) {
            return Answer.NOTHING;
        }
        List<Planned> activities = Planned.notOver(journey, today).stream()
                .filter(one -> one.action()
                        .weeklyHours()
                        .filter(hours -> hours.signum() > 0)
                        .isPresent())
                .toList();
        return Answer.of(admissions.stream()
                        .filter(admission -> admission.goesOn(today))
                        .flatMap(admission -> finding(journey, facts, admission, activities, today, days))
                        .toList())
                .changingOn(
                        Stream.of(
                                        admissions.stream().flatMap(admission -> admission.changes(days)),
                                        activities.stream()
                                                .map(one -> one.action().from()),
                                        activities.stream().flatMap(one -> one.action().to().stream()))
                                .flatMap(changes -> changes),
                        today);
    }

    private Stream<Finding> finding(
            Journey journey, Facts facts, Admission admission, List<Planned> activities, LocalDate today, int days) {
        List<Called> hits = admission.near(today, days);
        List<Planned> running = activities.stream()
                .filter(one -> !admission.isOfStay(one.plan()) && one.action().runsOn(today))
                .toList();
        if (hits.isEmpty() && running.isEmpty()) {
            return Stream.empty();
        }
        boolean shelter =
                facts.reference().marks(Mark.SHELTER, admission.episode().kind(), today);
        Finding.Draft draft = Finding.by(this, journey, "ADMITTED")
                .key(admission.episode().id())
                .cause(Cause.episode(admission.episode().id()))
                .sector(admission.episode().sector())
                .sensitivity(shelter ? Sensitivity.VIP : Sensitivity.FOELSOM);
        hits.forEach(hit -> draft.part(hit.appointment().id()));
        running.forEach(one -> draft.part(one.action().id()));
        hits.stream().map(Called::firstDay).min(Comparator.naturalOrder()).ifPresent(draft::tooLate);
        return Stream.of(draft.found());
    }
}
