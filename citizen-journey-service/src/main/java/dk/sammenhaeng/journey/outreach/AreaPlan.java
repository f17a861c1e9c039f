package dk.sammenhaeng.journey.outreach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A plan for an area of social housing (boligsocial helhedsplan, FW-J22).
 *
 * @param postalCodes the area
 * @param partners who carries it out with the municipality, such as a housing organisation
 * @param neighbours the plans of the areas beside it, with which it is coordinated
 * @param to the first day after it
 */
record AreaPlan(
        UUID id,
        String name,
        List<String> postalCodes,
        List<String> partners,
        List<UUID> neighbours,
        List<Activity> activities,
        LocalDate from,
        LocalDate to,
        long version) {

    AreaPlan {
        postalCodes = postalCodes.stream().distinct().sorted().toList();
        partners = List.copyOf(partners);
        neighbours = neighbours.stream().distinct().sorted().toList();
        activities = List.copyOf(activities);
    }

    /**
     * What it does.
     *
     * @param active false for one that was taken out
     */
    record Activity(UUID id, String title, Theme theme, LedBy ledBy, boolean active) {}

    /** What it is to better. */
    enum Theme {
        SAFETY,
        YOUTH,
        WORK,
        FAMILY,
        HEALTH,
        COMMUNITY
    }

    /** Who makes it happen; residents and volunteers as far as can be. */
    enum LedBy {
        STAFF,
        RESIDENTS,
        VOLUNTEERS
    }

    /** As it is read. */
    record View(
            UUID id,
            String name,
            List<String> postalCodes,
            List<String> partners,
            List<UUID> neighbours,
            List<Activity> activities,
            LocalDate from,
            LocalDate to) {

        static View of(AreaPlan plan) {
            return new View(
                    plan.id(),
                    plan.name(),
                    plan.postalCodes(),
                    plan.partners(),
                    plan.neighbours(),
                    plan.activities(),
                    plan.from(),
                    plan.to());
        }
    }

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<View> items, Optional<String> next, OptionalLong total) {}
}
