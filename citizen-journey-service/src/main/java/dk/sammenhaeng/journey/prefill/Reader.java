package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation;
import java.util.List;
import java.util.Optional;

/**
 * Who fills in a form about a citizen, and what they may know: staff by relation, consent, law and sensitivity, as on
 * every page; the citizen everything, and who stands for the citizen what that is for.
 *
 * @param staff how staff sees the journey; empty for a citizen's token
 * @param by on what grounds somebody stands for the citizen
 */
record Reader(Journey journey, Optional<Seen> staff, List<Representation> by) {

    boolean isStaff() {
        return staff.isPresent();
    }

    /** The sector whose form it is. */
    Optional<Sector> sector() {
        return staff.flatMap(seen -> seen.relation().worksFor());
    }

    /** True when the datum is theirs to know. */
    boolean mayKnow(Known known) {
        return staff.map(seen -> mayKnow(seen, known)).orElseGet(() -> mayKnowAsCitizen(known));
    }

    private boolean mayKnow(Seen seen, Known known) {
        Relation relation = seen.relation();
        if (journey.isProtected() && known.point().tellsWhere()) {
            return known.keeper().isPresent()
                    && known.keeper().equals(relation.worksFor())
                    && known.keeper()
                            .filter(keeper -> relation.needs(keeper, false))
                            .isPresent();
        }
        return switch (known.gate()) {
            case RELATED -> true;
            case TEAM -> relation.isOfTeam();
            case SECTOR ->
                known.keeper()
                        .filter(keeper -> Readable.of(seen).holds(keeper, keeper == Sector.PSYCHIATRY))
                        .isPresent();
            case PLAN ->
                known.planId().flatMap(journey::plan).filter(relation::mayRead).isPresent();
        };
    }

    private boolean mayKnowAsCitizen(Known known) {
        return switch (known.gate()) {
            case RELATED -> true;
            case TEAM -> by.isEmpty();
            case SECTOR -> opens(known, known.keeper().equals(Optional.of(Sector.PSYCHIATRY)));
            case PLAN ->
                opens(
                        known,
                        known.planId()
                                .flatMap(journey::plan)
                                .filter(plan -> !plan.sensitivity().isSensitive())
                                .isEmpty());
        };
    }

    private boolean opens(Known known, boolean sensitive) {
        return by.isEmpty()
                || known.keeper()
                        .filter(keeper -> by.stream().anyMatch(one -> one.opens(keeper, sensitive)))
                        .isPresent();
    }

    /** True when corrections of what this sector keeps, or no sector does, are theirs to answer. */
    boolean answersFor(Correction correction) {
        return staff.map(Seen::relation)
                .filter(relation -> correction.ownerSector().isPresent()
                        ? owns(relation, correction)
                        : relation.isOfTeam() && !isHidden(relation, correction))
                .isPresent();
    }

    private static boolean owns(Relation relation, Correction correction) {
        return correction.planId().filter(relation.responsibleFor()::contains).isPresent()
                || ((relation.system() || relation.isOfTeam())
                        && relation.worksFor().equals(correction.ownerSector())
                        && !isHidden(relation, correction));
    }

    private static boolean isHidden(Relation relation, Correction correction) {
        return correction.planId().filter(relation.hidden()::contains).isPresent();
    }

    /** True when the correction is theirs to see: to answer it, because they said it, or because they are the citizen. */
    boolean seesCorrection(Correction correction) {
        return isStaff()
                ? answersFor(correction)
                        || (correction.fromSector().isPresent()
                                && correction.fromSector().equals(sector()))
                : by.isEmpty();
    }
}
