package dk.sammenhaeng.journey.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * That somebody was in touch with the citizen (kontakt, catalogue C6).
 *
 * @param sector nothing for a coordinator, who belongs to none
 * @param unit left out where its name is not for the reader
 * @param nextStep what was agreed to happen next
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Contact(
        UUID id,
        Instant at,
        Form form,
        Optional<Sector> sector,
        Optional<String> unit,
        Optional<String> nextStep,
        Optional<LocalDate> nextStepOn,
        Instant recordedAt) {

    /** How they were in touch. */
    public enum Form {
        IN_PERSON,
        PHONE,
        VIDEO,
        LETTER,
        DIGITAL
    }

    /** The same as the caller may read it: that, when and by whom; what comes next only where the content is theirs. */
    public Contact as(Seen seen) {
        return isContentFor(sector, seen.relation())
                ? this
                : new Contact(
                        id, at, form, sector, shown(unit, sector, seen), Optional.empty(), nextStepOn, recordedAt);
    }

    /** The unit where its name is for this caller: that of a crisis centre tells where the citizen is. */
    static Optional<String> shown(Optional<String> unit, Optional<Sector> writer, Seen seen) {
        return unit.filter(name -> writer.isEmpty()
                || seen.journey().plans().stream()
                        .anyMatch(plan -> plan.responsible().unit().equals(name)
                                && seen.relation().mayKnowUnit(plan)));
    }

    /** True when what a sector wrote about the whole citizen is for this caller. */
    static boolean isContentFor(Optional<Sector> writer, Relation relation) {
        return relation.coordinator()
                || writer.map(sector -> relation.shares(sector, false))
                        .orElseGet(() -> relation.sharing() && relation.isOfTeam())
                || (writer.isPresent() && writer.equals(relation.sector()));
    }

    /** One page of contacts. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<Contact> items, Optional<String> next, OptionalLong total) {}
}
