package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.duty.Duty;
import dk.sammenhaeng.journey.transition.Course.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when the receiver has to answer (daily use C5: clock times), and whether somebody on duty must do it because
 * the receiver will not be there before.
 */
record AnswerTime(Instant answerBy, Optional<Escalation> escalation) {

    /** The time the kind gives, but not later than the hand-over itself. */
    static AnswerTime of(TransitionKind kind, Instant now, Instant plannedAt, Duty receiver) {
        Instant usual =
                switch (kind.counts()) {
                    case CLOCK -> now.plus(kind.answer());
                    case OPENING_HOURS -> receiver.hours().after(now, kind.answer());
                };
        Instant answerBy = plannedAt.isAfter(now) && plannedAt.isBefore(usual) ? plannedAt : usual;
        Instant nextThere = receiver.hours().after(now, Duration.ZERO);
        return new AnswerTime(answerBy, nextThere.isBefore(answerBy) ? Optional.empty() : toDuty(kind, receiver, now));
    }

    /** The unit on duty, where the kind goes there and there is one. */
    static Optional<Escalation> toDuty(TransitionKind kind, Duty receiver, Instant now) {
        return receiver.onDuty()
                .filter(unit -> kind.escalates())
                .map(unit -> new Escalation(unit.name(), unit.phone(), now));
    }
}
