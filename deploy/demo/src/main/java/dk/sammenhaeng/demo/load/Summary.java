package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Agreement;
import dk.sammenhaeng.demo.model.Municipality;

/**
 * What was loaded.
 *
 * @param funded the actions the budgets pay
 * @param withoutCover the actions the law demands and the budgets do not cover
 * @param refused the actions there is no money for
 */
public record Summary(Municipality municipality, Tally tally, long funded, long withoutCover, long refused) {

    @Override
    public String toString() {
        return """
                  municipality %s, seed %d, as on %s
                  %,d institutions, %,d agreements (%,d active), %,d budgets beside theirs
                  %,d citizens: %,d plans with %,d actions and %,d appointments
                  money for %,d actions: %,d funded, %,d without cover, %,d refused
                  %,d emergency brakes, %,d closure""".formatted(
                        municipality.code(),
                        municipality.seed(),
                        municipality.today(),
                        municipality.institutions().size(),
                        municipality.agreements().size(),
                        municipality.agreements().stream()
                                .filter(agreement -> agreement.stage() == Agreement.Stage.ACTIVE)
                                .count(),
                        municipality.budgets().size(),
                        municipality.citizenCount(),
                        tally.plans(),
                        tally.actions(),
                        tally.appointments(),
                        tally.wishes(),
                        funded,
                        withoutCover,
                        refused,
                        municipality.brakes().size(),
                        municipality.closures().size());
    }
}
