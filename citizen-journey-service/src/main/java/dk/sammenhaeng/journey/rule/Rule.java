package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;

/**
 * A consistency rule: a pure function of a journey, what the neighbours have told and the day. Title, ground and
 * threshold stand in the text bundles under {@code rule.<id>.title}, {@code .ground} and {@code .threshold}.
 */
public sealed interface Rule permits OverlappingAppointments, InstitutionCannotReceive, ActionNotFunded {

    /** The stable id, also the code of a conflict it finds. */
    String id();

    /** How much a finding asks of its owner. */
    Severity severity();

    /** Who answers for the rule and looks at it anew when many of its findings are dismissed. */
    Owner owner();

    /** What it finds on the day, and when that can change by itself. */
    Answer ask(Journey journey, Facts facts, LocalDate today);

    /** The professional owner of a rule. */
    enum Owner {
        /** The coordination of the sectors (koordinering på tværs). */
        COORDINATION,
        /** The authority that buys and grants places (visitation). */
        GRANTING
    }
}
