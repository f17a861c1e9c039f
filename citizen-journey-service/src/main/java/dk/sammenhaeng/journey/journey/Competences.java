package dk.sammenhaeng.journey.journey;

import java.util.Set;
import java.util.UUID;

/**
 * What is known of what the citizen brings (kompetencevurdering; FW-J11).
 *
 * @param assessed true when it was assessed
 * @param planIds the plans that refer to an assessment
 */
public record Competences(boolean assessed, Set<UUID> planIds) {

    /** Nothing known. */
    public static final Competences NONE = new Competences(false, Set.of());

    /** The SQL of it, of the records {@code who.ids}. */
    static final String QUERY = """
            json_build_object(
                'assessed', exists (select from competence_assessment where citizen_id = any (who.ids)),
                'planIds', array(
                    select distinct plan_id from plan_assessment where citizen_id = any (who.ids) order by plan_id))
            """;

    public Competences {
        planIds = Set.copyOf(planIds);
    }
}
