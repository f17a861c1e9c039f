package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By what the suite knows that a milestone is needed or met (danish-practice, FV-C12).
 *
 * @param milestone the code of its kind
 */
record Sign(String milestone, Says says, SeenIn seenIn, String code, LocalDate validFrom, Optional<LocalDate> validTo) {

    /** What it tells. */
    enum Says {
        NEEDED,
        MET
    }

    /** Where the code stands. */
    enum SeenIn {
        PLAN_TYPE,
        /** The type of the plan that holds an action. */
        ACTION_OF_PLAN_TYPE,
        ACTION_KIND,
        /** How the law of a granted decision begins. */
        DECISION_LAW,
        EPISODE,
        PUPIL_GRADE,
        TRANSITION
    }

    private boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    private boolean isIn(String said) {
        return seenIn == SeenIn.DECISION_LAW
                ? said.toLowerCase(Locale.ROOT).startsWith(code.toLowerCase(Locale.ROOT))
                : said.equals(code);
    }

    /** The signs: dated reference data that only a migration changes, so it is read once. */
    @ApplicationScoped
    static class Known {

        private static final String READ = """
                select json_build_object('milestone', milestone, 'says', says, 'seenIn', seen_in, 'code', code,
                    'validFrom', valid_from, 'validTo', valid_to)
                from (
                    select milestone, says, seen_in, code, valid_from, valid_to from milestone_sign
                    union
                    select m.milestone, m.says, m.seen_in, s.synonym, m.valid_from, m.valid_to
                    from milestone_sign m join action_kind_synonym s on s.code = m.code
                    where m.seen_in = 'ACTION_KIND') sign
                order by milestone, says, seen_in, code
                """;

        private final Sql sql;
        private volatile List<Sign> read = List.of();

        Known(Sql sql) {
            this.sql = sql;
        }

        /** The milestones of which something said on a day tells this. */
        List<String> milestones(Says says, SeenIn seenIn, String said, LocalDate day) {
            return all().stream()
                    .filter(sign -> sign.says == says && sign.seenIn == seenIn && sign.isIn(said) && sign.holdsOn(day))
                    .map(Sign::milestone)
                    .distinct()
                    .toList();
        }

        /** Every milestone that has a sign. */
        List<String> milestones() {
            return all().stream().map(Sign::milestone).distinct().toList();
        }

        private List<Sign> all() {
            if (read.isEmpty()) {
                read = List.copyOf(sql.list(READ, row -> Sql.fromJson(row.getString(1), Sign.class)));
            }
            return read;
        }
    }
}
