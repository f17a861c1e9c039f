package dk.sammenhaeng.supervision.outcome;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The targets a municipality has set, all of them kept. */
@ApplicationScoped
class OutcomeTargets implements PanacheRepositoryBase<OutcomeTarget, UUID> {

    /** Two who have seen the same history take the same number, and the second one gets none. */
    private static final String SET = """
            insert into outcome_target (id, measure, number, percent, valid_from, reason, set_by, recorded_at)
            values (:id, :measure, :number, :percent, :validFrom, :reason, :setBy, :recordedAt)
            on conflict (municipality, measure, number) do nothing
            """;

    /** All that was set, in the order it was set. */
    History history() {
        return new History(listAll(Sort.by("measure").and("number")));
    }

    /** Adds a target; false when another has taken its number. */
    boolean set(Target target, int number, String setBy, Instant at) {
        return getEntityManager()
                        .createNativeQuery(SET)
                        .setParameter("id", UuidCreator.getTimeOrderedEpoch())
                        .setParameter("measure", target.measure().name())
                        .setParameter("number", number)
                        .setParameter("percent", target.percent())
                        .setParameter("validFrom", target.validFrom())
                        .setParameter("reason", target.reason())
                        .setParameter("setBy", setBy)
                        .setParameter("recordedAt", at)
                        .executeUpdate()
                > 0;
    }

    /** What is aimed at, from which day on, and why. */
    record Target(OutcomeMeasure measure, BigDecimal percent, LocalDate validFrom, String reason) {}

    /** What was set when. */
    record History(List<OutcomeTarget> all) {

        History {
            all = List.copyOf(all);
        }

        List<OutcomeTarget> of(OutcomeMeasure measure) {
            return all.stream().filter(set -> set.measure() == measure).toList();
        }

        /** The target that holds on a day: the latest beginning, and of two from one day what was set last. */
        Optional<OutcomeTarget> on(LocalDate day, OutcomeMeasure measure) {
            return of(measure).stream()
                    .filter(set -> !set.validFrom().isAfter(day))
                    .max(Comparator.comparing(OutcomeTarget::validFrom).thenComparing(OutcomeTarget::number));
        }
    }
}
