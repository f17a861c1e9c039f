package dk.sammenhaeng.journey.effort;

import dk.sammenhaeng.journey.effort.Delegation.Wish;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.proposal.Mandate;
import dk.sammenhaeng.journey.proposal.Proposal;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Who may say yes to a part of an effort: the sector's system and the leader of the plan's unit for the sector, everybody
 * else within a delegation (CIT-03).
 */
@ApplicationScoped
class EffortMandate implements Mandate {

    private final EffortRows rows;
    private final DelegationRows delegations;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    EffortMandate(EffortRows rows, DelegationRows delegations, CurrentCaller current, DanishCalendar calendar) {
        this.rows = rows;
        this.delegations = delegations;
        this.current = current;
        this.calendar = calendar;
    }

    @Override
    public boolean mayApprove(Proposal proposal) {
        return current.caller().isAny(Role.SECTOR_SYSTEM)
                || proposal.effortId()
                        .flatMap(rows::find)
                        .filter(effort -> !isWithin(effort, proposal))
                        .isEmpty();
    }

    private boolean isWithin(Effort effort, Proposal proposal) {
        Caller caller = current.caller();
        LocalDate today = calendar.today();
        Wish wish = new Wish(effort.kind(), effort.costDkk());
        return rows.leadsUnitOf(proposal.planId(), caller.user())
                || delegations.holdingOn(today).stream()
                        .anyMatch(delegation ->
                                delegation.covers(caller, Relation.sectorOf(caller), proposal.toSector(), wish, today));
    }
}
