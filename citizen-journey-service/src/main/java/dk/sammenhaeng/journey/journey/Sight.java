package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.journey.Relation.Terms;
import java.util.Optional;

/**
 * How much of one plan a caller sees, and why (catalogue C8: that/what split): all of it, that it exists and whom to
 * call, or nothing.
 *
 * @param ground why the content is shown, where it is
 * @param law the law that opens it, where one does
 */
public record Sight(Level level, Optional<Ground> ground, Optional<String> law) {

    private static final Sight EXISTS = new Sight(Level.EXISTS, Optional.empty(), Optional.empty());
    private static final Sight HIDDEN = new Sight(Level.HIDDEN, Optional.empty(), Optional.empty());

    /** What is seen. */
    public enum Level {
        FULL,
        /** That there is a plan, its sector and whom to call. */
        EXISTS,
        /** Not even that there is one. */
        HIDDEN
    }

    /** Why the content is shown. */
    public enum Ground {
        /** It is the caller's own: by person, unit or sector. */
        OWN,
        /** The citizen consents (samtykke). */
        CONSENT,
        /** The citizen consents to be seen with the family (familie). */
        FAMILY,
        /** A law opens it (hjemmel). */
        LAW,
        /** The caller has broken the glass (nødadgang). */
        BREAK_GLASS
    }

    /** What a caller with this relation sees of the plan, under what the citizen and the law say. */
    static Sight of(Plan plan, Relation relation, Terms terms) {
        if (relation.owns(plan)) {
            return full(Ground.OWN);
        }
        if (plan.isSecret()) {
            return relation.glass().isPresent() && terms.glassOpensVip() ? full(Ground.BREAK_GLASS) : HIDDEN;
        }
        boolean teamNeeds = relation.isOfTeam() && relation.needs(plan);
        if (teamNeeds && relation.worksFor().filter(own -> own == plan.sector()).isPresent()) {
            return full(Ground.OWN);
        }
        if (teamNeeds && terms.consent().covers(plan, terms.today())) {
            return full(Ground.CONSENT);
        }
        Optional<Sight> byLaw = teamNeeds || relation.system()
                ? terms.grounds().stream()
                        .filter(ground -> relation.worksFor()
                                .filter(reading -> ground.opens(plan, reading, terms.today()))
                                .isPresent())
                        .findFirst()
                        .map(ground -> new Sight(Level.FULL, Optional.of(Ground.LAW), Optional.of(ground.law())))
                : Optional.empty();
        return byLaw.orElseGet(() -> relation.glass().isPresent() ? full(Ground.BREAK_GLASS) : EXISTS);
    }

    /** All of a plan by the word of a citizen who consents to be seen with the family. */
    public static Sight ofFamily() {
        return full(Ground.FAMILY);
    }

    private static Sight full(Ground ground) {
        return new Sight(Level.FULL, Optional.of(ground), Optional.empty());
    }

    /** True when the content is shown. */
    public boolean isFull() {
        return level == Level.FULL;
    }

    /** True when not even the existence is. */
    public boolean isHidden() {
        return level == Level.HIDDEN;
    }

    /** True when it is the caller's own. */
    public boolean isOwn() {
        return ground.filter(Ground.OWN::equals).isPresent();
    }
}
