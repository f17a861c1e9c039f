package dk.sammenhaeng.journey.journey;

import java.util.UUID;

/** What a finding comes from; findings with one cause are one item of a worklist. */
public record Cause(Kind kind, UUID id) {

    /** Where causes lie. */
    public enum Kind {
        INSTITUTION,
        CITIZEN,
        EPISODE,
        PLAN
    }

    /** An institution whose state concerns many citizens. */
    public static Cause institution(UUID id) {
        return new Cause(Kind.INSTITUTION, id);
    }

    /** A stay or treatment that hits much at once. */
    public static Cause episode(UUID id) {
        return new Cause(Kind.EPISODE, id);
    }

    /** A plan whose type alone would tell too much. */
    public static Cause plan(UUID id) {
        return new Cause(Kind.PLAN, id);
    }

    /** Something in this citizen's own plans. */
    public static Cause citizen(UUID id) {
        return new Cause(Kind.CITIZEN, id);
    }
}
