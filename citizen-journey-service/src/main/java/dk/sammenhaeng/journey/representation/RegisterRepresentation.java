package dk.sammenhaeng.journey.representation;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation.Kind;
import dk.sammenhaeng.journey.representation.Representation.Permission;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.representation.Representation.Said;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Registers who stands for a citizen: on what ground, for what and until when (catalogue C22, FW-J6). Custody ends by
 * itself on the 18th birthday (forældreansvarsloven § 1). A relative is let in by the permission of the citizen, or of who may
 * say yes for them, and the citizen is told of it (FV-C13).
 */
@ApplicationScoped
public class RegisterRepresentation {

    private final CitizenAccess access;
    private final Representations representations;
    private final Speakers speakers;
    private final TellOfRelative tellOfRelative;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    RegisterRepresentation(
            CitizenAccess access,
            Representations representations,
            Speakers speakers,
            TellOfRelative tellOfRelative,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            Clock clock) {
        this.access = access;
        this.representations = representations;
        this.speakers = speakers;
        this.tellOfRelative = tellOfRelative;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Registers it.
     *
     * @throws Refusal 400 for more rights than the ground gives, a missing document or permission, or an empty period, 404
     *     for a citizen the caller may not know of, 409 for custody of somebody who is 18, and for a child's own permission
     */
    Representation register(Command command) {
        return register(access.lock(command.citizenId()), command);
    }

    /**
     * Registers a relative by the citizen's own word.
     *
     * @param journey the citizen's, locked
     * @throws Refusal 400 for an empty period, 409 for a child
     */
    public Representation permit(
            Journey journey,
            String representative,
            String name,
            Set<Sector> sectors,
            boolean includesSensitive,
            Optional<LocalDate> validTo) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        return register(
                journey,
                new Command(
                        journey.citizenId(),
                        Kind.RELATIVE,
                        representative,
                        name,
                        Set.of(Right.SEE),
                        sectors,
                        includesSensitive,
                        Optional.of(today),
                        validTo,
                        Optional.empty(),
                        Optional.of(new Permission(today, Said.DIGITAL, StatedBy.CITIZEN, Optional.empty()))));
    }

    private Representation register(Journey journey, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        LocalDate from = command.validFrom().orElse(today);
        Optional<LocalDate> to = until(journey, command);
        Faults faults = new Faults();
        faults.require(command.kind().most().containsAll(command.rights()), "/rights", "rights.too-many")
                .require(command.rights().contains(Right.SEE), "/rights", "rights.without-see")
                .require(
                        !command.kind().needsDocument()
                                || command.documentReference().isPresent(),
                        "/documentReference",
                        "document.missing")
                .require(to.filter(day -> !day.isAfter(from)).isEmpty(), "/validTo", "period.empty")
                .require(
                        (command.kind() == Kind.RELATIVE)
                                == command.permission().isPresent(),
                        "/permission",
                        "permission.of-relative")
                .require(
                        command.permission()
                                .filter(yes -> yes.statedOn().isAfter(today))
                                .isEmpty(),
                        "/permission/statedOn",
                        "day.ahead",
                        today);
        command.permission().ifPresent(yes -> check(journey, yes, command.includesSensitive(), faults));
        faults.refuseIfAny();
        Representation added = new Representation(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                command.kind(),
                command.representative(),
                command.name(),
                command.rights(),
                command.sectors(),
                command.includesSensitive(),
                from,
                to,
                command.documentReference(),
                command.permission(),
                current.caller().user(),
                now,
                Optional.empty(),
                Optional.empty(),
                1);
        representations.add(added);
        due.set(added.representationId(), RepresentationEnds.KIND, to.map(DanishCalendar::startOf));
        consistency.settle(
                journey.citizenId(),
                Stream.concat(
                                Stream.of(new Entry(
                                        journey.citizenId(),
                                        new PartChanged(journey.citizenId(), added.representationId()))),
                                added
                                        .permission()
                                        .flatMap(yes -> tellOfRelative.tell(journey, added.representationId()))
                                        .stream())
                        .toList());
        return added;
    }

    private void check(Journey journey, Permission yes, boolean includesSensitive, Faults faults) {
        Standing standing = speakers.of(journey);
        Speaker speaker = new Speaker(yes.statedBy(), yes.representationId(), Optional.empty());
        standing.check(speaker, true, includesSensitive, faults);
        standing.requireAge(speaker, true);
    }

    private Optional<LocalDate> until(Journey journey, Command command) {
        if (command.kind() != Kind.CUSTODY) {
            return command.validTo();
        }
        LocalDate ofAge = journey.circumstances()
                .birthDate()
                .map(day -> day.plusYears(CustodyByAge.OF_AGE))
                .orElseThrow(() -> Refusal.byRule("birth-date-unknown"));
        if (!ofAge.isAfter(DanishCalendar.dayOf(clock.instant()))) {
            throw Refusal.byRule("custody-ends-at-18");
        }
        return Stream.concat(command.validTo().stream(), Stream.of(ofAge)).min(Comparator.naturalOrder());
    }

    /** Who stands for whom. */
    record Command(
            UUID citizenId,
            Kind kind,
            String representative,
            String name,
            Set<Right> rights,
            Set<Sector> sectors,
            boolean includesSensitive,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            Optional<String> documentReference,
            Optional<Permission> permission) {}
}
