package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who may name a journey's coordinator (catalogue C4, C8). Being coordinator opens the whole journey, so nobody gives it
 * to themselves without a tie to the citizen, and nobody gives away what they hold without the receiver's yes (CIT-02).
 */
@ApplicationScoped
class RightToAppoint {

    /** An entry that still waits for answers has no plan yet that would tie the one who holds it. */
    private static final String HOLDS_ENTRY = """
            select 1 from citizen_entry
            where citizen_id in (select records_of(?)) and caseworker_user = ? and clarified_at is null
            limit 1
            """;

    private final Sql sql;
    private final CurrentCaller current;

    RightToAppoint(Sql sql, CurrentCaller current) {
        this.sql = sql;
        this.current = current;
    }

    /**
     * Administration, and the leader of a unit with a plan here, name anybody. Who holds the journey keeps it up; a
     * coordinator with a tie of their own takes one that nobody holds.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 403 for a tie that does not reach so far
     */
    Right of(Known known, Person person) {
        Caller caller = current.caller();
        if (caller.isAny(Role.ADMINISTRATION)) {
            return Right.NAMES_ANYBODY;
        }
        Journey journey = known.journey();
        Optional<Relation> tie = known.relation();
        if (caller.isAny(Role.INSTITUTION_LEADER)
                && tie.filter(Relation::leader).isPresent()) {
            return Right.NAMES_ANYBODY;
        }
        Optional<Coordinator> holder = journey.coordinator();
        if (holder.filter(held -> held.is(caller.user())).isPresent()) {
            return Right.KEEPS_UP;
        }
        if (tie.filter(Relation::mayAct).isEmpty() && !holdsEntry(journey, caller)) {
            throw tie.isEmpty() ? Refusal.notFound() : Refusal.forbidden("break-glass-only-looks");
        }
        if (holder.isPresent() || !person.user().equals(caller.user()) || !caller.isAny(Role.COORDINATOR)) {
            throw Refusal.forbidden("coordinator-not-yours-to-name");
        }
        return Right.TAKES;
    }

    private boolean holdsEntry(Journey journey, Caller caller) {
        return !sql.list(HOLDS_ENTRY, row -> row.getInt(1), journey.citizenId(), caller.user())
                .isEmpty();
    }

    /** How far it reaches. */
    enum Right {
        NAMES_ANYBODY,
        /** Changes phone and deputy; another person only by an offer that is accepted. */
        KEEPS_UP,
        /** Themselves, where there is none. */
        TAKES
    }
}
