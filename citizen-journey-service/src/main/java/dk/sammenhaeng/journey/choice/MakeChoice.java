package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.choice.Choice.ChosenBy;
import dk.sammenhaeng.journey.choice.Choice.Made;
import dk.sammenhaeng.journey.choice.ChoiceAccess.Party;
import dk.sammenhaeng.journey.choice.OptionRows.Wanted;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.journey.representation.Representation.Kind;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.representation.Speakers;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what was chosen among the options that were shown, and whose choice it was (FW-A8, FV-C22). */
@ApplicationScoped
class MakeChoice {

    private final ChoiceAccess access;
    private final ChoiceKinds kinds;
    private final OptionRows options;
    private final ChoiceRows rows;
    private final Speakers speakers;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final ChoiceSettings settings;
    private final Clock clock;

    MakeChoice(
            ChoiceAccess access,
            ChoiceKinds kinds,
            OptionRows options,
            ChoiceRows rows,
            Speakers speakers,
            Consistency consistency,
            CurrentCaller current,
            ChoiceSettings settings,
            Clock clock) {
        this.access = access;
        this.kinds = kinds;
        this.options = options;
        this.rows = rows;
        this.speakers = speakers;
        this.consistency = consistency;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes the choice. It is made once; another one is made after the options are shown anew.
     *
     * @throws Refusal 400 for what was not shown, a missing reason or somebody who may not choose for the citizen, 404
     *     for a choice that is not the caller's to know, 409 when it was made, the options were shown too long ago or the
     *     institution takes nobody in any more, 412 and 428 as the version seen asks
     */
    Choice make(Command command) {
        Party party = access.lock(command.citizenId());
        Choice choice = find(party, command.choiceId());
        Version.require(command.seen().orElse(null), choice.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        requireOpen(party, choice, today);
        Made made = check(party, choice, command, now);
        LocalDate from = choice.startsOn().isBefore(today) ? today : choice.startsOn();
        if (!options.holdAndTest(new Wanted(choice.kind(), choice.place(), from), made.institutionId())) {
            throw Refusal.byRule("choice-option-gone");
        }
        rows.make(choice.id(), made, current.caller().user());
        UUID citizen = party.journey().citizenId();
        consistency.tell(party.journey(), List.of(new Entry(citizen, new ChoiceMade(citizen, choice.id()))));
        return find(party, choice.id());
    }

    private Choice find(Party party, UUID choiceId) {
        return rows.of(party.journey().records()).stream()
                .filter(choice -> choice.id().equals(choiceId))
                .filter(choice -> party.mayKnow(kinds.latest(choice.kind())))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void requireOpen(Party party, Choice choice, LocalDate today) {
        if (choice.made().isPresent()) {
            throw Refusal.byRule("choice-already-made");
        }
        if (choice.isTooOldOn(today, settings.shownFor())) {
            throw Refusal.byRule("choice-shown-too-long-ago", settings.shownFor());
        }
        boolean isChanged = choice.replaces().isPresent()
                && rows.of(party.journey().records()).stream()
                        .filter(other ->
                                choice.replaces().filter(other.id()::equals).isPresent())
                        .anyMatch(Choice::replaced);
        if (isChanged) {
            throw Refusal.byRule("choice-already-changed");
        }
    }

    private Made check(Party party, Choice choice, Command command, Instant now) {
        Sector sector = kinds.latest(choice.kind()).sector();
        Optional<Representation> standing = party.isStaff()
                ? command.representationId().flatMap(id -> standing(party, id, sector))
                : party.representation(sector);
        Optional<ChosenBy> by = party.isStaff()
                ? command.chosenBy()
                : Optional.of(standing.map(MakeChoice::as).orElse(ChosenBy.CITIZEN));
        boolean byAnother = by.filter(one -> one == ChosenBy.REPRESENTATIVE || one == ChosenBy.GUARDIAN)
                .isPresent();
        new Faults()
                .require(choice.option(command.institutionId()).isPresent(), "/institutionId", "choice.not-shown")
                .require(by.isPresent(), "/chosenBy", "choice.chosen-by")
                .require(
                        party.isStaff()
                                || (command.chosenBy().isEmpty()
                                        && command.representationId().isEmpty()),
                        "/chosenBy",
                        "choice.own-token")
                .require(
                        byAnother
                                ? standing.map(MakeChoice::as).equals(by)
                                : command.representationId().isEmpty(),
                        "/representationId",
                        "choice.representation")
                .require(
                        by.filter(ChosenBy.MUNICIPALITY::equals).isEmpty()
                                || command.reason().isPresent(),
                        "/reason",
                        "reason.needed")
                .refuseIfAny();
        return new Made(
                command.institutionId(),
                by.orElseThrow(),
                byAnother ? standing.map(Representation::representationId) : Optional.empty(),
                command.reason(),
                now);
    }

    private Optional<Representation> standing(Party party, UUID id, Sector sector) {
        return speakers.of(party.journey()).find(id, Right.ACT).filter(one -> one.isFor(sector));
    }

    private static ChosenBy as(Representation representation) {
        return representation.kind() == Kind.GUARDIAN ? ChosenBy.GUARDIAN : ChosenBy.REPRESENTATIVE;
    }

    /**
     * What was chosen.
     *
     * @param chosenBy said by staff; a citizen's token says it itself
     * @param representationId on what ground somebody chose for the citizen
     */
    record Command(
            UUID citizenId,
            UUID choiceId,
            Optional<Version> seen,
            UUID institutionId,
            Optional<ChosenBy> chosenBy,
            Optional<UUID> representationId,
            Optional<String> reason) {

        Command(UUID citizenId, UUID choiceId, @Nullable Version seen, ChoiceResource.MakingRequest request) {
            this(
                    citizenId,
                    choiceId,
                    Optional.ofNullable(seen),
                    request.institutionId(),
                    request.chosenBy(),
                    request.representationId(),
                    request.reason());
        }
    }
}
