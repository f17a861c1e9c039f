package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a citizen asked for, once (henvendelse, FW-J10). It is with its coordinating unit until every unit concerned has
 * answered.
 *
 * @param givenBy whose token gave it
 * @param byCitizen true where the citizen, or who stands for them, gave it
 * @param district where it came in; none where no citizen asked
 * @param coordinating the unit that coordinates it
 * @param caseworker who in that unit holds it
 * @param benefitKind the benefit about which Udbetaling Danmark handed the citizen over; none where it did not
 * @param clarifiedAt every unit concerned had answered
 */
record CitizenEntry(
        UUID id,
        UUID citizenId,
        String citizenName,
        String givenBy,
        boolean byCitizen,
        List<Asked> needs,
        Optional<TargetGroup> targetGroup,
        Optional<String> district,
        Receiver coordinating,
        Optional<String> caseworker,
        Optional<String> benefitKind,
        Instant receivedAt,
        Optional<Instant> clarifiedAt,
        List<EntryPart> parts,
        long version) {

    CitizenEntry {
        needs = List.copyOf(needs);
        parts = List.copyOf(parts);
    }

    /** The part with this id. */
    EntryPart part(UUID partId) {
        return parts.stream().filter(one -> one.id().equals(partId)).findFirst().orElseThrow();
    }

    /** What is asked for in a part. */
    List<Asked> needsOf(EntryPart part) {
        return needs.stream().filter(need -> part.kinds().contains(need.kind())).toList();
    }

    /** True when no unit is still to answer, once this part has been answered. */
    boolean isClarifiedBy(UUID answered) {
        return parts.stream().allMatch(part -> part.id().equals(answered) || part.state() != EntryPart.State.WAITING);
    }

    /**
     * One of the things asked for.
     *
     * @param words in the citizen's words; none where the pilot of the district added it
     */
    record Asked(Kind kind, Optional<String> words) {}

    /**
     * A unit, as others see it.
     *
     * @param secret true where its name, and the id that leads to it, tells where the citizen is, as of a crisis centre
     */
    record Receiver(UUID unitId, Sector sector, String name, String phone, boolean secret) {}
}
