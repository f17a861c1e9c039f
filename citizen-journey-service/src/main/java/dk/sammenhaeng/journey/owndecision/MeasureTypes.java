package dk.sammenhaeng.journey.owndecision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The types of measures with a meaning of their own: dated reference data. */
@ApplicationScoped
class MeasureTypes {

    private static final String READ = """
            select json_build_object(
                'code', code, 'sector', sector, 'name', case when ? then name_da else name_en end,
                'ownDecision', own_decision, 'forFamily', for_family, 'neverWaits', never_waits,
                'volunteerReferral', volunteer_referral,
                'law', law, 'source', source,
                'toBeChecked', to_be_checked, 'validFrom', valid_from, 'validTo', valid_to)
            from measure_type order by code, valid_from
            """;

    private final Sql sql;

    MeasureTypes(Sql sql) {
        this.sql = sql;
    }

    /** All of them, named in one of the languages. */
    List<MeasureType> all(boolean danish) {
        return sql.list(READ, row -> Sql.fromJson(row.getString(1), MeasureType.class), danish);
    }

    /**
     * A type in one of its periods.
     *
     * @param ownDecision true where what the citizen decides is to be recorded
     * @param forFamily true of a measure for a family, whose plans are seen together by GET /v1/citizens/{id}/family
     * @param neverWaits true of a measure that is never made to wait until another one is over (Housing First)
     * @param volunteerReferral true of a measure that goes with a referral to volunteers (FW-J15)
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MeasureType(
            String code,
            Sector sector,
            String name,
            boolean ownDecision,
            boolean forFamily,
            boolean neverWaits,
            boolean volunteerReferral,
            String law,
            String source,
            boolean toBeChecked,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        boolean holdsOn(LocalDate day) {
            return !validFrom.isAfter(day)
                    && validTo.filter(end -> !end.isAfter(day)).isEmpty();
        }

        /** All. */
        record ListView(List<MeasureType> items) {}
    }
}
