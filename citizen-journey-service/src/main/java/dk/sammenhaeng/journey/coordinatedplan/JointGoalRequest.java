package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Goal.Direction;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A joint goal as the team writes it, whole.
 *
 * @param sectors who shall own it besides those that contribute, who always do
 * @param sectorGoalIds goals of sector plans it joins
 */
record JointGoalRequest(
        @NotNull JointGoal.Kind kind,
        @NotBlank @Size(max = 500) @NoCpr String title,

        @NotNull @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.-]{0,59}") @NoCpr
        String lifeDomain,

        Optional<Direction> direction,
        Optional<LocalDate> followUpOn,
        Optional<LocalDate> supportEndsOn,
        @Size(max = 4) List<@NotNull Sector> sectors,
        @Size(max = 50) List<@NotNull UUID> sectorGoalIds,
        @Size(max = 50) List<@Valid ContributionRequest> contributions) {

    JointGoalRequest {
        sectors = given(sectors);
        sectorGoalIds = given(sectorGoalIds);
        contributions = given(contributions);
    }

    private static <T> List<T> given(List<T> parts) {
        return parts == null ? List.of() : List.copyOf(parts);
    }

    /** What is done and by whom: an action of a sector plan, or something in own words. */
    record ContributionRequest(
            Optional<UUID> actionId,
            Optional<@Size(min = 1, max = 500) @NoCpr String> words,
            @NotNull DoneBy doneBy) {}
}
