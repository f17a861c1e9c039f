package dk.sammenhaeng.platform.event.in;

import java.util.UUID;

/** One stream as this transaction sees and moves it; its row is locked. */
final class StreamState {

    private final UUID subject;
    private final boolean stored;
    private final Standing found;
    private long position;
    private Standing standing;
    private boolean advanced;
    private boolean waits;

    StreamState(UUID subject, boolean stored, long position, Standing standing) {
        this.subject = subject;
        this.stored = stored;
        this.position = position;
        this.found = standing;
        this.standing = standing;
    }

    UUID subject() {
        return subject;
    }

    long position() {
        return position;
    }

    Standing standing() {
        return standing;
    }

    Verdict on(Incoming event, Origin origin) {
        return Verdict.of(position, origin.seen(standing), event.sequence());
    }

    void advance(long sequence) {
        position = sequence;
        advanced = true;
    }

    void wait(Standing reason) {
        standing = reason;
        waits = true;
    }

    /** An event without a place in a stream waits, too, but says nothing about how far a stream has come. */
    void parkUnplaced() {
        standing = Standing.PARKED;
    }

    boolean isNew() {
        return advanced && !stored;
    }

    boolean isMoved() {
        return advanced && stored;
    }

    /** A stream that waits always has a row: it is what retry, repair and consumer lock. */
    boolean isOnlyWaiting() {
        return waits && !advanced && !stored;
    }

    boolean hadGap() {
        return found == Standing.GAP;
    }

    /** Up to where the missing events are here; parked ones are here, too, and what they hide is found at their retry. */
    long reached() {
        return standing == Standing.PARKED ? Long.MAX_VALUE : position;
    }
}
