package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What waits at a user's units, by page; each list starts from these units. */
@ApplicationScoped
class EntryLists {

    private static final String PARTS = """
            select json_build_object('partId', p.id, 'entry', %s)
            from units_of(?) mine(id)
                join entry_part p on p.unit_id = mine.id and p.municipality = acting_municipality()
                join citizen_entry e on e.id = p.entry_id
                join citizen c on c.id = p.citizen_id
            where (p.state <> 'WAITING' or c.stopped_at is null)
                and (?::text is null or p.state = ?::text)
                and (?::text is null or p.kinds @> array[?::text])
                and (?::boolean is null or (p.state = 'WAITING' and p.overdue_since is not null) = ?::boolean)
                and (?::timestamptz is null or (p.answer_by, p.id) > (?::timestamptz, ?::uuid))
            order by p.answer_by, p.id limit ?
            """.formatted(EntryRows.DOCUMENT);

    private static final String ENTRIES = "select " + EntryRows.DOCUMENT + """
            from units_of(?) mine(id)
                join citizen_entry e on e.unit_id = mine.id and e.municipality = acting_municipality()
                join citizen c on c.id = e.citizen_id
            where (e.clarified_at is not null or c.stopped_at is null)
                and (?::boolean is null or (e.clarified_at is null) = ?::boolean)
                and (?::boolean is null or ?::boolean = exists (
                    select from entry_part p
                    where p.entry_id = e.id and p.state = 'WAITING' and p.overdue_since is not null))
                and (?::text is null or e.district_code = ?::text)
                and (?::text is null or e.target_group = ?::text)
                and (?::text is null or e.caseworker_user = ?::text)
                and (?::uuid is null or e.id < ?::uuid)
            order by e.id desc limit ?
            """;

    private static final String FIGURES = """
            with received as (
                select e.id, e.citizen_id, e.received_at, e.clarified_at from citizen_entry e
                where e.municipality = acting_municipality() and e.received_at >= ? and e.received_at < ?
                    and (?::text is null or e.district_code = ?::text)
            ), clarified as (
                select r.id, 1 + (
                    select count(*) from contact k
                    where k.citizen_id in (select records_of(r.citizen_id))
                        and k.at > r.received_at and k.at <= r.clarified_at) as contacts
                from received r where r.clarified_at is not null
            ), parts as (
                select p.* from received r join entry_part p on p.entry_id = r.id
            )
            select json_build_object(
                'entries', (select count(*) from received),
                'clarified', (select count(*) from clarified),
                'parts', (select count(*) from parts),
                'overdue', (select count(*) from parts where state = 'WAITING' and overdue_since is not null),
                'sentOn', (
                    select count(*) from parts p join entry_step s on s.part_id = p.id where s.to_unit is not null),
                'average', (select round(avg(contacts), 1) from clarified),
                'median', (select percentile_cont(0.5) within group (order by contacts) from clarified),
                'highest', (select max(contacts) from clarified))
            """;

    private final Sql sql;

    EntryLists(Sql sql) {
        this.sql = sql;
    }

    /** Parts with the user's units, the first to be answered first. */
    List<Found> parts(String user, PartFilter filter, PageRequest request) {
        Optional<Instant> by = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                PARTS,
                row -> Sql.fromJson(row.getString(1), Found.class),
                user,
                filter.state(),
                filter.state(),
                filter.kind(),
                filter.kind(),
                filter.overdue(),
                filter.overdue(),
                by,
                by,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    /** Entries that the user's units coordinate, the latest first. */
    List<CitizenEntry> entries(String user, EntryFilter filter, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.get(0)));
        return sql.list(
                ENTRIES,
                row -> Sql.fromJson(row.getString(1), CitizenEntry.class),
                user,
                filter.open(),
                filter.open(),
                filter.overdue(),
                filter.overdue(),
                filter.district(),
                filter.district(),
                filter.targetGroup(),
                filter.targetGroup(),
                filter.caseworker(),
                filter.caseworker(),
                after,
                after,
                request.fetch());
    }

    /** The figures of what was received in a period. */
    Figures figures(Instant from, Instant to, Optional<String> district) {
        return sql.list(FIGURES, row -> Sql.fromJson(row.getString(1), Figures.class), from, to, district, district)
                .getFirst();
    }

    /** A part with its entry. */
    record Found(UUID partId, CitizenEntry entry) {

        EntryPart part() {
            return entry.part(partId);
        }
    }

    /** Which parts are wanted. */
    record PartFilter(Optional<EntryPart.State> state, Optional<Kind> kind, Optional<Boolean> overdue) {}

    /**
     * Which entries are wanted.
     *
     * @param open true for those that are not clarified
     */
    record EntryFilter(
            Optional<Boolean> open,
            Optional<Boolean> overdue,
            Optional<String> district,
            Optional<TargetGroup> targetGroup,
            Optional<String> caseworker) {}

    /** What was counted; nothing on contacts where nothing was clarified. */
    record Figures(
            long entries,
            long clarified,
            long parts,
            long overdue,
            long sentOn,
            Optional<Double> average,
            Optional<Double> median,
            Optional<Integer> highest) {}
}
