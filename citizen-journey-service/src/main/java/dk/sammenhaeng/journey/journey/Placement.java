package dk.sammenhaeng.journey.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The placement (anbringelse) that goes on, with the signs of a breakdown that stand in its own sector's rows.
 *
 * @param signals those registered and not ended, earlier placements, criminal decisions since it began, and the planned
 *     contact that is missed now
 */
public record Placement(UUID id, Sector sector, LocalDate from, List<RiskSignal> signals) {

    /** The SQL of it, of the records {@code who.ids}. */
    static final String QUERY = """
            (
                select json_build_object(
                    'id', e.id, 'sector', e.sector, 'from', e.starts_on,
                    'signals', (
                        select coalesce(json_agg(json_build_object('kind', kind, 'id', id, 'on', shown_on)
                            order by shown_on, id), '[]')
                        from (
                            select 'REGISTERED' as kind, r.id, r.seen_on as shown_on from placement_signal r
                            where r.episode_id = e.id and r.ended_on is null
                            union all
                            select 'MOVED', b.id, b.ends_on from episode b
                            where b.citizen_id = any (who.ids) and b.kind = e.kind and b.sector = e.sector
                                and b.ends_on is not null
                            union all
                            select 'CRIMINAL_DECISION', f.id, f.happened_on from milestone_fact f
                            where f.citizen_id = any (who.ids) and f.fact = 'CRIMINAL_DECISION'
                                and f.sector = e.sector and f.happened_on >= e.starts_on
                            union all
                            select 'CONTACT_MISSED', s.id, s.missed_since from contact_schedule s
                            where s.citizen_id = any (who.ids) and s.ended_at is null and s.missed_since is not null
                                and (s.sector is null or s.sector = e.sector)) shown))
                from episode e
                where e.citizen_id = any (who.ids) and e.kind = 'PLACEMENT' and e.ends_on is null
                order by e.starts_on desc, e.id limit 1)
            """;

    public Placement {
        signals = List.copyOf(signals);
    }
}
