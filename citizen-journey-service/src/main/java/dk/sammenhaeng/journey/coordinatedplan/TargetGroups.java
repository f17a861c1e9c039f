package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom coordinated plans are for (målgrupper): dated reference data (FW-J8, FV-C3). */
@ApplicationScoped
class TargetGroups {

    private static final String READ = """
            select json_build_object(
                'code', g.code, 'name', case when ? then g.name_da else g.name_en end,
                'methodOfEachAction', exists (
                    select from rule_kind k
                    where k.mark = 'METHOD_OF_EACH_ACTION' and k.code = g.code and k.valid_from <= ?
                        and (k.valid_to is null or k.valid_to > ?)),
                'source', g.source, 'validFrom', g.valid_from, 'validTo', g.valid_to)
            from target_group g order by g.code, g.valid_from
            """;

    private final Sql sql;

    TargetGroups(Sql sql) {
        this.sql = sql;
    }

    /** All of them, named in one of the languages. */
    List<TargetGroup> all(boolean danish, LocalDate today) {
        return sql.list(READ, row -> Sql.fromJson(row.getString(1), TargetGroup.class), danish, today, today);
    }

    /**
     * Asks that each code is one of today.
     *
     * @throws Refusal 400 for another
     */
    void require(List<String> codes, LocalDate today) {
        if (codes.isEmpty()) {
            return;
        }
        Set<String> known = all(true, today).stream()
                .filter(group -> group.holdsOn(today))
                .map(TargetGroup::code)
                .collect(Collectors.toSet());
        new Faults()
                .require(
                        known.containsAll(codes),
                        "/targetGroups",
                        "target-group.unknown",
                        String.join(", ", known.stream().sorted().toList()))
                .refuseIfAny();
    }

    /**
     * A target group in one of its periods.
     *
     * @param methodOfEachAction true where every action of a covered plan is to name a method
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TargetGroup(
            String code,
            String name,
            boolean methodOfEachAction,
            String source,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day)
                    && validTo.filter(end -> !end.isAfter(day)).isEmpty();
        }

        /** All. */
        record ListView(List<TargetGroup> items) {}
    }
}
