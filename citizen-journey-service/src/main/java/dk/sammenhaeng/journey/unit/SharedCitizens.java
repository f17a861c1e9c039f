package dk.sammenhaeng.journey.unit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * The citizens two units share (fælles patienter, CIT-11), so that their leaders know for whom they must cooperate. It
 * tells nothing that the leader of the one may not know of each citizen: neither plans of a unit whose name tells where
 * the citizen is, nor sensitive and secret ones of the other unit.
 */
@ApplicationScoped
class SharedCitizens {

    /** Parameters: the unit, the day twice. A citizen is the record that stands for the person. */
    private static final String OURS = """
            ours as (
                select distinct case when c.merged then c.survivor_id else c.id end as id
                from unit u
                    join sector_plan p on p.sector = u.sector and p.responsible_unit = u.name
                    join citizen c on c.id = p.citizen_id
                where u.id = ? and p.withdrawn_at is null and p.valid_from <= ?
                    and (p.valid_to is null or p.valid_to > ?)
            )
            """;

    /**
     * Parameters: the reader, the other unit twice, the unit, the day twice. It begins with the unit's own citizens, so
     * that it costs what that unit is large, whatever others have.
     */
    private static final String THEIRS = """
            theirs as (
                select distinct u.id as unit_id, ours.id
                from (select ?::text as name) reader
                    cross join ours
                    cross join lateral (select ours.id union all select id from citizen where survivor_id = ours.id) record
                    join sector_plan p on p.citizen_id = record.id
                    join unit u on u.sector = p.sector and u.name = p.responsible_unit
                where (?::uuid is null or u.id = ?::uuid) and u.id <> ? and p.withdrawn_at is null
                    and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                    and (u.leader_user = reader.name
                        or (not u.secret and p.sensitivity in ('IKKE_FORTROLIG', 'FORTROLIG')))
            )
            """;

    private static final String PAGE = "with " + OURS + ", " + THEIRS + """
            select json_build_object('citizenId', one.id, 'name', one.given_name || ' ' || one.family_name)
            from ours join theirs using (id) join citizen one using (id)
            where one.stopped_at is null and (?::uuid is null or one.id > ?::uuid)
            order by one.id limit ?
            """;

    private static final String COUNTS = "with " + OURS + ", " + THEIRS + """
            select json_build_object('unitId', u.id, 'sector', u.sector, 'name', u.name, 'citizens', shared.citizens)
            from (
                select theirs.unit_id, count(*) as citizens
                from ours join theirs using (id) join citizen one using (id)
                where one.stopped_at is null
                group by theirs.unit_id) shared
                join unit u on u.id = shared.unit_id
            order by shared.citizens desc, u.id
            """;

    private final Sql sql;

    SharedCitizens(Sql sql) {
        this.sql = sql;
    }

    /** Those both units have, for the leader of the first. */
    List<Shared> page(Unit ours, UUID theirs, LocalDate today, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                PAGE,
                row -> Sql.fromJson(row.getString(1), Shared.class),
                ours.id(),
                today,
                today,
                ours.leaderUser(),
                theirs,
                theirs,
                ours.id(),
                today,
                today,
                after,
                after,
                request.fetch());
    }

    /** How many the unit shares with each other one, the most first. */
    List<Count> counts(Unit ours, Optional<String> reader, LocalDate today) {
        return sql.list(
                COUNTS,
                row -> Sql.fromJson(row.getString(1), Count.class),
                ours.id(),
                today,
                today,
                reader,
                Optional.empty(),
                Optional.empty(),
                ours.id(),
                today,
                today);
    }

    /** A citizen both units have. */
    record Shared(UUID citizenId, String name) {}

    /**
     * How many citizens a unit shares with another.
     *
     * @param citizens nothing where so few could be recognised
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Count(UUID unitId, Sector sector, String name, OptionalLong citizens) {

        /** The same for who is not the leader: nothing below the limit. */
        Count hiding(long limit) {
            return citizens.isPresent() && citizens.getAsLong() < limit
                    ? new Count(unitId, sector, name, OptionalLong.empty())
                    : this;
        }
    }
}
