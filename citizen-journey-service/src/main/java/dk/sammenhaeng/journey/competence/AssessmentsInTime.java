package dk.sammenhaeng.journey.competence;

import dk.sammenhaeng.journey.timeline.TimelineSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Competence assessments in the timeline of a citizen (catalogue C15): that there was one, not what it says. */
@ApplicationScoped
class AssessmentsInTime implements TimelineSource {

    private static final String SELECT = """
            select assessed_on::timestamp at time zone 'Europe/Copenhagen' as at, id, 'COMPETENCES_ASSESSED' as kind,
                array['EMPLOYMENT'] as sectors, '{}'::uuid[] as plans, 'KEPT' as shown, '{}'::jsonb as detail
            from competence_assessment where citizen_id = any ((select records from asked)::uuid[])
            """;

    @Override
    public String select() {
        return SELECT;
    }
}
