package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.employment.EmploymentPart.EducationLift;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The education measures: dated reference data that only a migration changes, so it is read once. */
@ApplicationScoped
class EducationMeasures {

    private static final String READ = """
            select json_build_object(
                'code', code, 'danishName', name_da, 'englishName', name_en, 'prioritised', prioritised_tier,
                'validFrom', valid_from, 'validTo', valid_to, 'source', source)
            from education_measure order by place, valid_from
            """;

    private final Sql sql;
    private volatile List<EducationMeasure> read = List.of();

    EducationMeasures(Sql sql) {
        this.sql = sql;
    }

    /** All of them, from basic skills up. */
    List<EducationMeasure> all() {
        if (read.isEmpty()) {
            read = List.copyOf(sql.list(READ, row -> Sql.fromJson(row.getString(1), EducationMeasure.class)));
        }
        return read;
    }

    /** The measure as it holds on a day. */
    Optional<EducationMeasure> find(String code, LocalDate day) {
        return all().stream()
                .filter(measure -> measure.code().equals(code) && measure.holdsOn(day))
                .findFirst();
    }

    /** The period that a measure was considered by. */
    EducationMeasure usedBy(EducationLift lift) {
        return all().stream()
                .filter(measure -> measure.code().equals(lift.measure())
                        && measure.validFrom().equals(lift.measureValidFrom()))
                .findFirst()
                .orElseThrow();
    }
}
