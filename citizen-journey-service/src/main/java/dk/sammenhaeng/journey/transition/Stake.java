package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Caller;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What ties a caller to a transition. Its kind may tell of prison, shelter or illness, so other sectors do not know of
 * it unless the citizen consents that the team shares content.
 *
 * @param sender works in the sector that hands over: its system, or a person of it with a relation to the citizen
 * @param receiver of the unit or the system that is asked to take over, which needs no other relation to the citizen; or
 *     works in that sector and with the citizen
 * @param coordinator holds the journey together
 * @param team of the team, and the citizen consents
 */
public record Stake(boolean sender, boolean receiver, boolean coordinator, boolean team) {

    /** The stake, or nothing: then the caller may not know that the transition exists. */
    static Optional<Stake> of(
            Transition transition, Journey journey, Optional<Relation> relation, Caller caller, BooleanSupplier asked) {
        return of(transition.terms().fromSector(), transition.to().sector(), journey, relation, caller, asked);
    }

    /** The stake in what one sector has handed over to another: nobody is asked any more. */
    public static Optional<Stake> of(
            Sector from, Optional<Sector> to, Journey journey, Optional<Relation> relation, Caller caller) {
        return of(from, to, journey, relation, caller, () -> false);
    }

    private static Optional<Stake> of(
            Sector from,
            Optional<Sector> to,
            Journey journey,
            Optional<Relation> relation,
            Caller caller,
            BooleanSupplier asked) {
        boolean worksWithCitizen = relation.filter(Relation::mayAct).isPresent();
        Stake stake = new Stake(
                worksWithCitizen && worksIn(Optional.of(from), journey, relation, caller),
                (worksWithCitizen && worksIn(to, journey, relation, caller)) || asked.getAsBoolean(),
                relation.filter(Relation::coordinator).isPresent(),
                relation.filter(own -> own.shares(from, false)
                                && to.map(sector -> own.shares(sector, false)).orElse(true))
                        .isPresent());
        return Optional.of(stake).filter(Stake::mayKnow);
    }

    boolean mayKnow() {
        return sender || receiver || coordinator || team;
    }

    /** True when the sender's steps are the caller's. */
    boolean actsForSender() {
        return sender || coordinator;
    }

    /** True when the caller may tick the checklist and note what became of it. */
    boolean isParty() {
        return sender || receiver || coordinator;
    }

    private static boolean worksIn(
            Optional<Sector> sector, Journey journey, Optional<Relation> relation, Caller caller) {
        return sector.isPresent()
                && (Relation.sectorOf(caller).equals(sector)
                        || relation.filter(own -> journey.plans().stream()
                                        .anyMatch(plan -> plan.sector() == sector.get()
                                                && own.responsibleFor().contains(plan.id())))
                                .isPresent());
    }
}
