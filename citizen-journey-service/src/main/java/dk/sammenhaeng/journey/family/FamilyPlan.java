package dk.sammenhaeng.journey.family;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.family.FamilyView.MemberView;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A plan for a family (familieplan, FV-C25): why its members' plans are looked at together, and who sees to it. The
 * plans are the members' own, each seen with that member's consent.
 *
 * @param purpose what the family is to get help with, in words that tell of no concern
 * @param unit who sees to it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FamilyPlan(
        UUID id,
        String purpose,
        Sector sector,
        String unit,
        LocalDate startedOn,
        Optional<LocalDate> endedOn,
        Optional<String> endReason,
        long version) {

    /**
     * A citizen's, the latest first, with the members who consent.
     *
     * @param waiting how many members have not consented yet
     */
    record ListView(List<FamilyPlan> items, List<MemberView> members, long waiting) {}
}
