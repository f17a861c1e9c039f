package dk.sammenhaeng.journey.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.EntryPart.Answer;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import dk.sammenhaeng.journey.entry.EntryPart.Step;
import dk.sammenhaeng.journey.entry.EntryView.CoordinatingView;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A part of an entry as the unit that answers it reads it: what it is asked for, and nothing of what others are.
 *
 * @param unitId the unit it is with, told to the coordinating unit unless it is secret
 * @param coordinating whom to call about the whole
 * @param benefitKind the benefit about which Udbetaling Danmark handed the citizen over, where guidance is asked for
 * @param reason why it was sent here, where another unit did
 * @param others that other sectors have a part, where the citizen's consent says so; only when one part is read
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PartView(
        UUID id,
        UUID entryId,
        UUID citizenId,
        String citizenName,
        Optional<UUID> unitId,
        Sector sector,
        List<Asked> needs,
        Optional<String> benefitKind,
        Instant receivedAt,
        Instant sentAt,
        Instant answerBy,
        State state,
        boolean overdue,
        Optional<String> reason,
        CoordinatingView coordinating,
        Optional<List<OtherPart>> others,
        List<Answer> allowedActions) {

    static PartView of(CitizenEntry entry, UUID partId, OwnUnits units, Optional<List<EntryPart>> others) {
        EntryPart part = entry.part(partId);
        return new PartView(
                part.id(),
                entry.id(),
                entry.citizenId(),
                entry.citizenName(),
                units.idOf(part.receiver()),
                part.receiver().sector(),
                entry.needsOf(part),
                entry.benefitKind().filter(kind -> part.kinds().contains(Kind.GUIDANCE)),
                entry.receivedAt(),
                part.sentAt(),
                part.answerBy(),
                part.state(),
                part.isOverdue(),
                part.steps().reversed().stream()
                        .filter(step -> step.to().isPresent())
                        .findFirst()
                        .flatMap(Step::reason),
                CoordinatingView.of(entry, units),
                others.map(found -> found.stream()
                        .map(other -> new OtherPart(other.receiver().sector(), other.state()))
                        .toList()),
                Standing.of(entry, part, units).answers(part));
    }

    /** That a sector has a part. */
    record OtherPart(Sector sector, State state) {}

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<PartView> items, Optional<String> next, OptionalLong total) {}
}
