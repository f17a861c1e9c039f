package dk.sammenhaeng.journey.homeless;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.episode.Episode;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.outcome.TargetGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan of the holistic effort with what belongs to it. The home is the first step and waits for no other measure
 * (Housing First), so nothing here asks whether another one was finished.
 *
 * @param targetGroup by age on the plan's first day; nothing where the birth date is unknown
 * @param methods codes of the register of supervision, as the plan's actions that are not over name them
 * @param missing what the plan lacks to be whole
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record HomelessEffort(
        UUID planId,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<TargetGroup> targetGroup,
        List<String> methods,
        List<Part> missing) {

    /** The plan type. */
    static final String PLAN_TYPE = "HOMELESS_HOLISTIC";

    /** What makes it whole. */
    enum Part {
        /** A talk with the citizen on what they need. */
        DIALOGUE,
        /** A method that one of the actions names. */
        METHOD
    }

    /** What the journey says of the plan on the day. */
    static HomelessEffort of(Plan plan, Journey journey, int youngUntil, LocalDate today) {
        List<String> methods = plan.actions().stream()
                .filter(action -> !action.isOverOn(today))
                .flatMap(action -> action.terms().method().stream())
                .distinct()
                .sorted()
                .toList();
        List<Part> missing = new ArrayList<>();
        if (!journey.circumstances().dealings().heard().contains(plan.id())) {
            missing.add(Part.DIALOGUE);
        }
        if (methods.isEmpty()) {
            missing.add(Part.METHOD);
        }
        return new HomelessEffort(
                plan.id(),
                plan.validFrom(),
                plan.validTo(),
                journey.circumstances().birthDate().map(born -> TargetGroup.of(born, plan.validFrom(), youngUntil)),
                methods,
                missing);
    }

    /** A state of housing (boligsituation). */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Housing(Optional<String> status, LocalDate from, Optional<LocalDate> to) {

        static Housing of(Episode episode) {
            return new Housing(episode.status(), episode.from(), episode.to());
        }
    }

    /**
     * All of a citizen's.
     *
     * @param housing the history of housing, the first state first, where it is for the reader
     */
    record ListView(List<HomelessEffort> items, List<Housing> housing) {}
}
