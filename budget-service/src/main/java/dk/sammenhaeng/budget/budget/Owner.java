package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import java.util.UUID;

/** Whose budget it is (budgetansvarlig). */
public sealed interface Owner {

    /** An institution, by its welfare agreement. */
    record OfInstitution(UUID institutionId, UUID agreementId) implements Owner {}

    /** A sector of the municipality, for what no agreement pays. */
    record OfSector(Sector sector) implements Owner {}

    /** A joint fund of several parties (fælles pulje; budget.md BUD-14): pays only where a wish names it. */
    record JointFund() implements Owner {}
}
