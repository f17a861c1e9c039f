package dk.sammenhaeng.journey.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a municipality has decided about the deadlines of milestones, over what law and goals say (X16). A milestone keeps
 * the one that held on the day of its fact.
 */
record MilestoneTerms(List<Decided> decided) {

    private static final Comparator<Decided> LATEST =
            Comparator.comparing(Decided::validFrom).thenComparingInt(Decided::version);

    MilestoneTerms {
        decided = List.copyOf(decided);
    }

    /** The kind as it holds on the day. */
    MilestoneKind on(LocalDate day, MilestoneKind usual) {
        return of(usual.code()).stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .max(LATEST)
                .map(usual::decided)
                .orElse(usual);
    }

    /** The kind by one of the decisions. */
    MilestoneKind by(int version, MilestoneKind usual) {
        return of(usual.code()).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .map(usual::decided)
                .orElseThrow();
    }

    /** The decisions about one kind, the first first. */
    List<Decided> of(String kind) {
        return decided.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /**
     * A decision.
     *
     * @param version counts the decisions about the kind, from 1
     * @param repeated only for a kind that comes again
     */
    record Decided(
            String kind,
            int version,
            Period after,
            Optional<Period> repeated,
            Period warnedBefore,
            LocalDate validFrom,
            String law,
            String reason,
            String decidedBy,
            Instant recordedAt) {}
}
