package dk.sammenhaeng.journey.party;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.party.Party.Permission;
import dk.sammenhaeng.journey.party.Party.Said;
import dk.sammenhaeng.journey.party.Party.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The citizen permits somebody outside to take part, and takes it back; the journey is locked by the caller. */
@ApplicationScoped
class PermitParty {

    private final PartyRows rows;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final Clock clock;

    PermitParty(PartyRows rows, Consistency consistency, DueRows due, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes the citizen's permission.
     *
     * @param until an end of the citizen's own; without it the one that was asked for
     * @throws Refusal 400 for an end that is over, 409 where nobody waits for an answer
     */
    Party permit(Journey journey, Party party, Said said, Optional<LocalDate> until) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(until.filter(end -> !end.isAfter(today)).isEmpty(), "/until", "party.until")
                .refuseIfAny();
        if (party.on(today) != State.ASKED) {
            throw Refusal.byRule("party-not-asked");
        }
        Optional<LocalDate> end = until.or(party::until);
        rows.permit(party.id(), new Permission(now, current.caller().user(), said), end);
        due.set(party.id(), PartyEnds.KIND, end.map(DanishCalendar::startOf));
        return told(journey, party.id());
    }

    /** Ends it, with effect from the next read; ending it again changes nothing. */
    Party end(Journey journey, Party party, String by) {
        if (!rows.end(party.id(), by, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return party;
        }
        due.set(party.id(), PartyEnds.KIND, Optional.empty());
        return told(journey, party.id());
    }

    private Party told(Journey journey, UUID partyId) {
        consistency.tell(journey, partyId);
        return rows.find(partyId).orElseThrow();
    }
}
