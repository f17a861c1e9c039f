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

    /** Each unit's own first rows, found by index, so that a page costs no more where much has been answered. */
    private static final String PARTS = """
            select json_build_object('partId', p.id, 'entry', %s)
            from units_of(?) mine(id)
                cross join lateral (
                    select q.id, q.entry_id, q.answer_by
                    from entry_part q join citizen c on c.id = q.citizen_id
                    where q.unit_id = mine.id and q.municipality = acting_municipality()
                        and (q.state <> 'WAITING' or c.stopped_at is null)
                        and (?::text is null or q.state = ?::text)
                        and (?::text is null or q.kinds @> array[?::text])
                        and (?::boolean is null or (q.state = 'WAITING' and q.overdue_since is not null) = ?::boolean)
                        and (?::timestamptz is null or (q.answer_by, q.id) > (?::timestamptz, ?::uuid))
                    order by q.answer_by, q.id limit ?) p
                join citizen_entry e on e.id = p.entry_id
            order by p.answer_by, p.id limit ?
            """.formatted(EntryRows.DOCUMENT);

    private static final String ENTRIES = "select " + EntryRows.DOCUMENT + """
            from units_of(?) mine(id)
                cross join lateral (
                    select q.id
                    from citizen_entry q join citizen c on c.id = q.citizen_id
                    where q.unit_id = mine.id and q.municipality = acting_municipality()
                        and (q.clarified_at is not null or c.stopped_at is null)
                        and (?::boolean is null or (q.clarified_at is null) = ?::boolean)
                        and (?::boolean is null or ?::boolean = exists (
                            select from entry_part p
                            where p.entry_id = q.id and p.state = 'WAITING' and p.overdue_since is not null))
                        and (?::text is null or q.district_code = ?::text)
                        and (?::text is null or q.target_group = ?::text)
                        and (?::text is null or q.caseworker_user = ?::text)
                        and (?::boolean is null or (q.handed_over_from is not null) = ?::boolean)
                        and (?::uuid is null or q.id < ?::uuid)
                    order by q.id desc limit ?) found
                join citizen_entry e on e.id = found.id
            order by e.id desc limit ?
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
                request.fetch(),
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
                filter.handedOver(),
                filter.handedOver(),
                after,
                after,
                request.fetch(),
                request.fetch());
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
     * @param handedOver true for those that Udbetaling Danmark handed over
     */
    record EntryFilter(
            Optional<Boolean> open,
            Optional<Boolean> overdue,
            Optional<String> district,
            Optional<TargetGroup> targetGroup,
            Optional<String> caseworker,
            Optional<Boolean> handedOver) {}
}
