package dk.sammenhaeng.journey.team;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The coordinator takes somebody into the team around the citizen, who from then on may read as a member. */
@ApplicationScoped
class AddTeamMember {

    private final Journeys journeys;
    private final TeamRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    AddTeamMember(Journeys journeys, TeamRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds the member.
     *
     * @throws Refusal 400 for an end that is over and an authority that does not exist, 403 for who is not the coordinator, 404 for a citizen the caller may
     *     not know of, 409 for who is already there
     */
    Member add(Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> until = command.until().map(DanishCalendar::startOf);
        new Faults()
                .require(until.filter(end -> !end.isAfter(now)).isEmpty(), "/until", "team.until")
                .require(
                        command.authority()
                                .filter(code -> MemberAuthorities.at(code, now).isEmpty())
                                .isEmpty(),
                        "/authority",
                        "team.authority-unknown")
                .refuseIfAny();
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        if (!seen.relation().coordinator()) {
            throw Refusal.forbidden("team-of-the-coordinator");
        }
        if (rows.at(seen.journey().records(), now).stream()
                .anyMatch(there -> there.user().equals(command.user()))) {
            throw Refusal.byRule("team-member-already");
        }
        UUID citizenId = seen.journey().citizenId();
        Member member = new Member(
                UuidCreator.getTimeOrderedEpoch(),
                command.user(),
                command.role(),
                command.participantRole().orElseGet(() -> ParticipantRole.named(command.role())),
                command.sector(),
                Optional.of(command.authority().orElse(current.caller().municipality())),
                current.caller().user(),
                now,
                until);
        rows.add(citizenId, member);
        consistency.settle(citizenId, member.id());
        return member;
    }

    /**
     * Whom to add.
     *
     * @param participantRole left out where the words of the role name it
     * @param authority left out for the municipality itself
     * @param until the first day on which they have left by themselves
     */
    record Command(
            UUID citizenId,
            String user,
            String role,
            Optional<ParticipantRole> participantRole,
            Optional<Sector> sector,
            Optional<MunicipalityCode> authority,
            Optional<LocalDate> until) {}
}
