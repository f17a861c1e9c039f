package dk.sammenhaeng.journey.employment;

import dk.sammenhaeng.journey.timeline.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Starts in a job in the timeline of a citizen (catalogue C15). */
@ApplicationScoped
class StartsInTime implements TimelineSource {

    private static final String SELECT = """
            select started_on::timestamp at time zone 'Europe/Copenhagen' as at, id, 'EMPLOYMENT_STARTED' as kind,
                array['EMPLOYMENT'] as sectors, '{}'::uuid[] as plans, 'KEPT' as shown,
                jsonb_build_object('days', days) as detail
            from employment_start where citizen_id = any ((select records from asked)::uuid[])
            """;

    @Override
    public String select() {
        return SELECT;
    }
}
