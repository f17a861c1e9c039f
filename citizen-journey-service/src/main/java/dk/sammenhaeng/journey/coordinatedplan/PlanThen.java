package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * A coordinated plan as it was recorded at an instant.
 *
 * @param latest as it is now, which decides who may read it
 */
public record PlanThen(
        CoordinatedPlan shown,
        long number,
        What change,
        String recordedBy,
        Instant recordedFrom,
        Optional<Instant> recordedTo,
        CoordinatedPlan latest) {

    /** One document per plan. It stands where {@code asked} gives the records and the instant. */
    public static final String SELECT = """
            select json_build_object(
                'shown', v.document, 'number', v.number, 'change', v.change, 'recordedBy', v.recorded_by,
                'recordedFrom', v.recorded_from, 'recordedTo', v.recorded_to, 'latest', l.document) as document
            from asked
                join coordinated_plan p on p.citizen_id = any (asked.records)
                join coordinated_plan_version v on v.plan_id = p.id
                    and v.recorded_from <= asked.at and (v.recorded_to is null or v.recorded_to > asked.at)
                join coordinated_plan_version l on l.plan_id = p.id and l.recorded_to is null
            order by p.id
            """;

    /** True where it was being written or in force. */
    public boolean wasOpen() {
        return shown.isOpen();
    }

    /** The plan for a caller, by today's right. */
    public CoordinatedPlanView as(Journeys.Seen seen, Caller caller) {
        return CoordinatedPlanView.of(
                new Recorded(shown, number, change, recordedBy, recordedFrom, recordedTo),
                latest,
                Reader.of(seen, caller));
    }
}
