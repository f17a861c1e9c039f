package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has happened to a transition so far.
 *
 * @param answerBy when the receiver should have answered
 * @param refusals all of them, the latest last
 * @param escalation to which unit on duty it went, where it did
 * @param overdueAt when it became overdue; it stays although it is accepted late
 * @param planCheck what was found on the day by which the receiver's plan should have existed
 */
record Course(
        Status status,
        Instant answerBy,
        Optional<Answer> acceptance,
        List<Refused> refusals,
        Optional<Escalation> escalation,
        Optional<Instant> overdueAt,
        Optional<PlanCheck> planCheck,
        Optional<Instant> completedAt,
        Optional<Answer> cancellation) {

    Course {
        refusals = List.copyOf(refusals);
    }

    /** A step somebody took. */
    record Answer(String by, Instant at, Optional<String> note) {}

    /** A receiver that did not take over, and why. */
    record Refused(
            Optional<Sector> sector,
            Optional<String> unit,
            Optional<String> municipality,
            String reason,
            String by,
            Instant at) {}

    /** The unit on duty that was asked instead (vagthavende). */
    record Escalation(String unit, String phone, Instant at) {}

    /** Whether the receiver's plan was missing. */
    record PlanCheck(Instant at, boolean missed) {}

    static Course asking(Instant answerBy, Optional<Escalation> escalation) {
        return new Course(
                Status.STARTED,
                answerBy,
                Optional.empty(),
                List.of(),
                escalation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Course asked(Instant until, Optional<Escalation> now) {
        return with(Status.STARTED, until, acceptance, refusals, now, cancellation);
    }

    Course answerBy(Instant until) {
        return with(status, until, acceptance, refusals, escalation, cancellation);
    }

    Course accepted(Answer answer) {
        return with(Status.ACCEPTED, answerBy, Optional.of(answer), refusals, escalation, cancellation);
    }

    Course refused(Refused latest) {
        return with(
                Status.REFUSED,
                answerBy,
                acceptance,
                Stream.concat(refusals.stream(), Stream.of(latest)).toList(),
                Optional.empty(),
                cancellation);
    }

    Course cancelled(Answer answer) {
        return with(Status.CANCELLED, answerBy, acceptance, refusals, escalation, Optional.of(answer));
    }

    Course completed(Instant at) {
        return new Course(
                Status.COMPLETED,
                answerBy,
                acceptance,
                refusals,
                escalation,
                overdueAt,
                planCheck,
                Optional.of(at),
                cancellation);
    }

    /** It did not take place at all, although it may have been completed. */
    Course takenBack(Answer answer) {
        return new Course(
                Status.CANCELLED,
                answerBy,
                acceptance,
                refusals,
                escalation,
                overdueAt,
                planCheck,
                Optional.empty(),
                Optional.of(answer));
    }

    Course overdue(Instant since, Optional<Escalation> now) {
        return new Course(
                status, answerBy, acceptance, refusals, now, Optional.of(since), planCheck, completedAt, cancellation);
    }

    Course planChecked(PlanCheck check) {
        return new Course(
                status,
                answerBy,
                acceptance,
                refusals,
                escalation,
                overdueAt,
                Optional.of(check),
                completedAt,
                cancellation);
    }

    private Course with(
            Status next,
            Instant until,
            Optional<Answer> accepting,
            List<Refused> refusing,
            Optional<Escalation> escalating,
            Optional<Answer> cancelling) {
        return new Course(next, until, accepting, refusing, escalating, overdueAt, planCheck, completedAt, cancelling);
    }

    /** When it is to be looked at because an answer is due, or what was accepted takes place. */
    Stream<Instant> comesDue(Instant plannedAt) {
        return switch (status) {
            case STARTED -> overdueAt.isEmpty() ? Stream.of(answerBy) : Stream.empty();
            case REFUSED -> overdueAt.isEmpty() ? Stream.of(plannedAt) : Stream.empty();
            case ACCEPTED -> Stream.of(plannedAt);
            case COMPLETED, CANCELLED -> Stream.empty();
        };
    }
}
