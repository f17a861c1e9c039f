package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Agreement;
import dk.sammenhaeng.demo.model.Municipality;
import java.util.Map;
import java.util.stream.Collectors;

/** What was loaded, in the words of the person who asked for it. */
public final class Summary {

    private final Municipality municipality;
    private final Tally tally;
    private final Map<String, Long> findings;
    private final boolean told;
    private final long funded;
    private final long withoutCover;
    private final long refused;

    /**
     * Of what was put and what came of it.
     *
     * @param findings what waits for the coordinators, by rule
     * @param told whether all is there that the crises were to bring
     */
    Summary(
            Municipality municipality,
            Tally tally,
            Map<String, Long> findings,
            boolean told,
            long funded,
            long withoutCover,
            long refused) {
        this.municipality = municipality;
        this.tally = tally;
        this.findings = Map.copyOf(findings);
        this.told = told;
        this.funded = funded;
        this.withoutCover = withoutCover;
        this.refused = refused;
    }

    @Override
    public String toString() {
        return """
                  municipality %s, seed %d, as on %s
                  %,d institutions; %,d agreements, %,d of them active; %,d budgets beside theirs
                  %,d citizens: %,d plans with %,d actions and %,d appointments
                  money wished for %,d actions: %,d funded, %,d without cover, %,d refused
                  %,d emergency brakes and %,d closure
                  on the coordinators' worklists: %s%s""".formatted(
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
                        municipality.closures().size(),
                        findings.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(rule -> "%,d %s".formatted(rule.getValue(), rule.getKey()))
                                .collect(Collectors.joining(", ")),
                        told ? "" : " (not all yet, or dealt with already)")
                .indent(2)
                .stripTrailing();
    }
}
