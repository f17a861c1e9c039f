package dk.sammenhaeng.journey.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something the suite has to tell a citizen (besked).
 *
 * @param subject what it is about, where it is told by itself
 * @param inPlaceOf the digital message that did not arrive
 */
record Message(
        UUID messageId,
        Kind kind,
        Channel channel,
        Status status,
        String text,
        Subject subject,
        Optional<UUID> inPlaceOf,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** What there is to tell. */
    enum Kind {
        /** Who the coordinator is, with phone. */
        COORDINATOR_LETTER,
        /** What was said about consent. */
        CONSENT_RECEIPT,
        /** Whom to call in each sector. */
        WHOM_TO_CALL,
        MEETING_CALLED,
        /** With the former time and the new one. */
        MEETING_MOVED,
        MEETING_CANCELLED,
        /** That something was decided at a joint meeting, and whom to ask. */
        MEETING_DECIDED,
        /** That an authority has decided something (afgørelse), and until when one can complain. */
        DECISION_MADE,
        /** More voluntary work than a benefit leaves free (FW-J13). */
        VOLUNTEER_HOURS,
        /** That volunteers no longer offer what the citizen was referred to, and whom to call (CIT-14). */
        VOLUNTEER_OFFER_GONE,
        /** That what stood here for a time, a plan or a benefit, was another person's, and is gone (daily use C2, C23). */
        PLAN_WAS_NOT_YOURS,
        /** That a relative was let in, and how to take it back (FV-C13). */
        RELATIVE_PERMITTED;

        /** True for what is told by itself, and not sent by somebody. */
        boolean isNews() {
            return switch (this) {
                case COORDINATOR_LETTER, CONSENT_RECEIPT, WHOM_TO_CALL -> false;
                case MEETING_CALLED,
                        MEETING_MOVED,
                        MEETING_CANCELLED,
                        MEETING_DECIDED,
                        DECISION_MADE,
                        VOLUNTEER_HOURS,
                        VOLUNTEER_OFFER_GONE,
                        PLAN_WAS_NOT_YOURS,
                        RELATIVE_PERMITTED -> true;
            };
        }

        /** True for news that say nothing of the citizen, which whoever stands for the citizen in everything reads too. */
        boolean isForWhoStandsForThem() {
            return this == PLAN_WAS_NOT_YOURS;
        }

        static Kind of(AskedKind asked) {
            return switch (asked) {
                case COORDINATOR_LETTER -> COORDINATOR_LETTER;
                case CONSENT_RECEIPT -> CONSENT_RECEIPT;
                case WHOM_TO_CALL -> WHOM_TO_CALL;
            };
        }

        static Kind of(News news) {
            return switch (news) {
                case News.MeetingCalled called -> MEETING_CALLED;
                case News.MeetingMoved moved -> MEETING_MOVED;
                case News.MeetingCancelled cancelled -> MEETING_CANCELLED;
                case News.MeetingDecided decided -> MEETING_DECIDED;
                case News.DecisionMade decision -> DECISION_MADE;
                case News.HoursAboveLimit above -> VOLUNTEER_HOURS;
                case News.VolunteerOfferGone gone -> VOLUNTEER_OFFER_GONE;
                case News.PlanWasNotYours retracted -> PLAN_WAS_NOT_YOURS;
                case News.RelativePermitted permitted -> RELATIVE_PERMITTED;
            };
        }
    }

    /** A new one. */
    static Message waiting(
            Kind kind, Channel channel, String text, Subject subject, Optional<UUID> inPlaceOf, Instant now) {
        return new Message(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                channel,
                Status.WAITING,
                text,
                subject,
                inPlaceOf,
                now,
                now,
                1);
    }

    /** How far it is. */
    enum Status {
        WAITING,
        SENT,
        DELIVERED,
        FAILED,
        /** Before it was sent the citizen died, or what it told of turned out to be another person's. */
        CANCELLED;

        /** True when this can follow. */
        boolean canBecome(Status next) {
            return switch (this) {
                case WAITING -> next != WAITING && next != CANCELLED;
                case SENT -> next == DELIVERED || next == FAILED;
                case DELIVERED, FAILED, CANCELLED -> false;
            };
        }
    }
}
