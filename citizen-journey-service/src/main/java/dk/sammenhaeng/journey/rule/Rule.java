package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A consistency rule: a pure function of a journey, the facts and the day. Title, ground and threshold stand in the text
 * bundles under {@code rule.<id>.title}, {@code .ground} and {@code .threshold}. No rule asks whether the citizen can or
 * will work (CIT-07), none closes anything because of the citizen's own resources (FW-J5), and none starts an activity
 * (FV-C17): a rule only finds.
 */
public interface Rule {

    /** What is published of it. */
    About about();

    /**
     * What it finds on the day, and when that can change by itself: until the day it names, the same journey and facts
     * give the same findings.
     */
    Answer ask(Journey journey, Facts facts, LocalDate today);

    /** What would end a finding of these parts, of all that may end some. */
    default List<Solution> solutions(List<UUID> parts, Journey journey) {
        return about().solutions();
    }

    /** The stable id, also the code of a conflict it finds. */
    default String id() {
        return about().id();
    }

    /** How much a finding asks of its owner. */
    default Severity severity() {
        return about().severity();
    }

    /** Who answers for the rule and looks at it anew when many of its findings are dismissed. */
    default Owner owner() {
        return about().owner();
    }

    /** One of its thresholds. */
    default Optional<Threshold> threshold(String key) {
        return about().thresholds().stream()
                .filter(threshold -> threshold.key().equals(key))
                .findFirst();
    }

    /**
     * What a rule is.
     *
     * @param version raised when the same journey may give another answer; each conflict keeps the one that found it
     * @param thresholds the numbers a municipality may decide
     * @param solutions what may end a finding, the least intrusive first; none of them tells anything of another side
     */
    record About(
            String id,
            int version,
            Severity severity,
            Owner owner,
            List<Threshold> thresholds,
            List<Solution> solutions) {

        public About {
            thresholds = List.copyOf(thresholds);
            solutions = List.copyOf(solutions);
        }

        static About of(String id, Severity severity, Owner owner, Solution... solutions) {
            return new About(id, 1, severity, owner, List.of(), List.of(solutions));
        }

        About with(Threshold... numbers) {
            return new About(id, version, severity, owner, List.of(numbers), solutions);
        }

        About inVersion(int number) {
            return new About(id, number, severity, owner, thresholds, solutions);
        }
    }

    /** The professional owner of a rule. */
    enum Owner {
        /** The coordination of the sectors (koordinering på tværs). */
        COORDINATION,
        /** The authority that buys and grants places (visitation). */
        GRANTING,
        /** The professional leadership of the sector whose plan it is (faglig ledelse). */
        SECTOR
    }
}
