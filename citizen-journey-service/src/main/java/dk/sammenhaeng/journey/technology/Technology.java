package dk.sammenhaeng.journey.technology;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a solution was considered for a citizen, and what came of it (FW-J14).
 *
 * @param place where it is to stand; none for what is not relevant
 * @param need what it is for
 * @param reason why it is not relevant
 * @param decision by which law and authority, until when one can complain, and what came of a complaint (C20)
 * @param relianceBefore how well the citizen managed alone before, from 1 to 100
 * @param relianceAfter and with it
 */
record Technology(
        UUID id,
        UUID citizenId,
        UUID planId,
        Sector sector,
        Kind kind,
        State state,
        Optional<Place> place,
        Optional<String> need,
        Optional<String> reason,
        Decision decision,
        Optional<LocalDate> installedOn,
        OptionalInt relianceBefore,
        OptionalInt relianceAfter,
        Optional<LocalDate> evaluatedOn,
        long version) {

    /** The day of the decision. */
    LocalDate decidedOn() {
        return decision.decidedOn().orElseThrow();
    }

    /** True while the citizen has it or is to have it. */
    boolean isGiven() {
        return switch (state) {
            case GRANTED, INSTALLED -> true;
            case NOT_RELEVANT -> false;
        };
    }

    /** What can be done with it now. */
    List<String> allowedActions() {
        return switch (state) {
            case GRANTED -> List.of("installations");
            case INSTALLED -> List.of("evaluations");
            case NOT_RELEVANT -> List.of();
        };
    }

    /** The kinds to ask about: plans in force hold help that one is for, and nobody has considered it. */
    static List<Kind> toConsider(List<Plan> inForce, List<Technology> considered) {
        Set<String> help = inForce.stream()
                .flatMap(plan -> Stream.concat(
                        plan.needs().stream().map(Need::code),
                        plan.actions().stream().map(Action::kind)))
                .collect(Collectors.toSet());
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.helpsWith().stream().anyMatch(help::contains))
                .filter(kind -> considered.stream().noneMatch(one -> one.kind() == kind))
                .toList();
    }

    /** The four solutions of the national roll-out: the document names three, the municipalities' joint programme the last. */
    enum Kind {
        /** Vasketoilet. */
        WASH_TOILET,
        /** Hjælp til løft og forflytning. */
        LIFTING_AID,
        /** Spiserobot. */
        EATING_ROBOT,
        /** Bedre brug af hjælpemidler (KL, det fælleskommunale program for udbredelse af velfærdsteknologi 2013-2017). */
        BETTER_USE_OF_AIDS;

        /** The codes of needs and actions it is for. */
        Set<String> helpsWith() {
            return switch (this) {
                case WASH_TOILET -> Set.of("TOILET", "TOILET_HELP", "PERSONAL_HYGIENE");
                case LIFTING_AID -> Set.of("LIFT", "LIFTING", "TRANSFER", "TRANSFER_HELP");
                case EATING_ROBOT -> Set.of("MEAL", "EATING", "MEAL_HELP");
                case BETTER_USE_OF_AIDS -> Set.of("AID", "AIDS", "ASSISTIVE_DEVICE");
            };
        }
    }

    /** How far it is. */
    enum State {
        NOT_RELEVANT,
        GRANTED,
        INSTALLED
    }

    /** Where it stands. */
    enum Place {
        HOME,
        CARE_CENTRE
    }
}
