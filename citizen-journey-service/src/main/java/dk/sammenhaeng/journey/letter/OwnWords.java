package dk.sammenhaeng.journey.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Goal.Direction;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a citizen wishes, can build on, needs and works towards, as it goes along to another municipality: in words, and by
 * no id of the former one.
 *
 * @param longTermNeed true where support must never be planned to stop (FV-C14)
 */
public record OwnWords(
        List<String> wishes,
        List<OwnResource> resources,
        List<String> needs,
        boolean longTermNeed,
        List<OwnGoal> goals) {

    public OwnWords {
        wishes = List.copyOf(wishes);
        resources = List.copyOf(resources);
        needs = List.copyOf(needs);
        goals = List.copyOf(goals);
    }

    /** True where something was said at all. */
    public boolean saysAnything() {
        return longTermNeed || !(wishes.isEmpty() && resources.isEmpty() && needs.isEmpty() && goals.isEmpty());
    }

    /** Something the citizen can build on (ressource). */
    public record OwnResource(String kind, String words) {}

    /**
     * A joint goal (fælles mål).
     *
     * @param sectors who owned it there; none whose part in it is a secret
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OwnGoal(
            String kind,
            String title,
            String lifeDomain,
            Optional<Direction> direction,
            String status,
            Optional<LocalDate> followUpOn,
            Set<Sector> sectors,
            List<OwnPart> parts,
            List<OwnStep> steps) {

        public OwnGoal {
            sectors = Set.copyOf(sectors);
            parts = List.copyOf(parts);
            steps = List.copyOf(steps);
        }
    }

    /** What is done for the goal, in own words, and by whom. */
    public record OwnPart(String words, DoneBy doneBy) {}

    /**
     * A step on the way (skridt).
     *
     * @param support what staff did with it last
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record OwnStep(String title, Optional<String> functionArea, String state, String support) {}
}
