package dk.sammenhaeng.journey.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.EntryPart.Answer;
import dk.sammenhaeng.journey.entry.EntryPart.State;
import dk.sammenhaeng.journey.entry.EntryPart.Step;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * An entry, as far as the caller may see it.
 *
 * @param coordinating with whom it is until every unit has answered
 * @param benefitKind the benefit about which Udbetaling Danmark handed the citizen over
 * @param needs what was asked for, as far as it is for the caller
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EntryView(
        UUID id,
        UUID citizenId,
        String citizenName,
        boolean byCitizen,
        Instant receivedAt,
        Optional<Instant> clarifiedAt,
        CoordinatingView coordinating,
        Optional<TargetGroup> targetGroup,
        Optional<String> district,
        Optional<String> benefitKind,
        List<Asked> needs,
        List<PartOfEntry> parts,
        List<String> allowedActions) {

    static EntryView of(CitizenEntry entry, EntrySight sight, OwnUnits units) {
        List<Asked> needs = sight.needs(entry);
        boolean whole = sight instanceof EntrySight.Whole;
        return new EntryView(
                entry.id(),
                entry.citizenId(),
                entry.citizenName(),
                entry.byCitizen(),
                entry.receivedAt(),
                entry.clarifiedAt(),
                CoordinatingView.of(entry, units),
                entry.targetGroup().filter(group -> sight.readsTargetGroup()),
                entry.district().filter(code -> sight.readsAll()),
                entry.benefitKind().filter(kind -> needs.stream().anyMatch(need -> need.kind() == Kind.GUIDANCE)),
                needs,
                entry.parts().stream()
                        .filter(sight::knows)
                        .map(part -> PartOfEntry.of(part, sight, units))
                        .toList(),
                whole ? List.of("caseworker") : List.of());
    }

    /** Who coordinates it, and whom to call; of a unit that has become secret the phone alone. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoordinatingView(
            Optional<UUID> unitId, Optional<String> unitName, String phone, Optional<String> caseworker) {

        static CoordinatingView of(CitizenEntry entry, OwnUnits units) {
            return new CoordinatingView(
                    units.idOf(entry.coordinating()),
                    units.nameOf(entry.coordinating()),
                    entry.coordinating().phone(),
                    entry.caseworker());
        }
    }

    /**
     * A part, as one who sees the entry sees it.
     *
     * @param unitName not told where it tells where the citizen is
     * @param kinds what it is about, where that is for the caller
     * @param steps the answers so far, where they are for the caller
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PartOfEntry(
            UUID id,
            Sector sector,
            Optional<String> unitName,
            String phone,
            List<Kind> kinds,
            State state,
            boolean overdue,
            Instant answerBy,
            Optional<List<StepView>> steps) {

        static PartOfEntry of(EntryPart part, EntrySight sight, OwnUnits units) {
            return new PartOfEntry(
                    part.id(),
                    part.receiver().sector(),
                    units.nameOf(part.receiver()),
                    part.receiver().phone(),
                    sight.reads(part) ? part.kinds() : List.of(),
                    part.state(),
                    part.isOverdue(),
                    part.answerBy(),
                    Optional.of(part.steps())
                            .filter(steps -> sight.readsAnswers(part))
                            .map(steps -> steps.stream()
                                    .map(step -> StepView.of(step, units))
                                    .toList()));
        }
    }

    /**
     * What was answered.
     *
     * @param fromUnit who answered; not told where the id leads to where the citizen is
     * @param toUnit whom it was sent on to, told as far as {@code fromUnit} is
     * @param reason why it was sent on
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StepView(
            Answer answer, Optional<UUID> fromUnit, Optional<UUID> toUnit, Optional<String> reason, Instant at) {

        static StepView of(Step step, OwnUnits units) {
            return new StepView(
                    step.answer(), units.idOf(step.from()), step.to().flatMap(units::idOf), step.reason(), step.at());
        }
    }

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<EntryView> items, Optional<String> next, OptionalLong total) {}

    /** All of a citizen. */
    record ListView(List<EntryView> items) {}
}
