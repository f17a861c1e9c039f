package dk.sammenhaeng.journey.party;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The meetings to which the unemployment fund is called, and what the job centre, the citizen or the fund promised at the
 * coordinated dialogues: what another sector promised may tell of treatment.
 */
@ApplicationScoped
class DialogueRows {

    private static final String PAGE = """
            with called as (
                select m.* from meeting m
                where m.citizen_id = any (?::uuid[]) and m.starts_at >= ? and exists (
                    select from meeting_participant p where p.meeting_id = m.id and p.kind = 'UNEMPLOYMENT_FUND')
            ), line as (
                select starts_at as at, id, 'MEETING' as kind, state, ends_at, form, place,
                    null::text as what, null::text as owner
                from called
                union all
                select k.due_on::timestamp at time zone 'Europe/Copenhagen', k.id, 'COMMITMENT', k.state, null, null,
                    null, k.what, k.owner
                from called m join meeting_commitment k on k.meeting_id = m.id
                where m.kind = 'COORDINATED_DIALOGUE' and coalesce(k.owner_sector, 'EMPLOYMENT') = 'EMPLOYMENT'
            )
            select json_build_object(
                'at', at, 'id', id, 'kind', kind, 'state', state, 'end', ends_at, 'form', form,
                'place', case when ?::boolean then place end, 'what', what, 'owner', owner)
            from line
            where ?::timestamptz is null or (at, kind, id) < (?::timestamptz, ?::text, ?::uuid)
            order by at desc, kind desc, id desc limit ?
            """;

    private final Sql sql;
    private final SecretPlans secrets;

    DialogueRows(Sql sql, SecretPlans secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** Those from an instant on, the latest first, one more than the page shows. */
    List<DialogueLine> of(Journey journey, Instant since, PageRequest request) {
        Optional<Instant> at = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                PAGE,
                row -> Sql.fromJson(row.getString(1), DialogueLine.class),
                journey.records(),
                since,
                secrets.leavePlacesOpen(journey),
                at,
                at,
                request.after().map(values -> values.get(1)),
                request.after().map(values -> UUID.fromString(values.get(2))),
                request.fetch());
    }
}
