package dk.sammenhaeng.journey.self;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What citizens and those who stand for them have told the team, in the database. */
@ApplicationScoped
class ContributionRows {

    private static final String ADD = """
            insert into contribution (id, citizen_id, representation_id, said_by, assisted_by, text, at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select json_build_object(
                'contributionId', c.id, 'by', coalesce(r.kind, 'CITIZEN'), 'name', r.name,
                'assisted', c.assisted_by is not null, 'text', c.text, 'at', c.at)
            from contribution c left join representation r on r.id = c.representation_id
            where c.citizen_id = any (?::uuid[]) and (?::uuid is null or c.id < ?::uuid)
            order by c.id desc limit ?
            """;

    private final Sql sql;

    ContributionRows(Sql sql) {
        this.sql = sql;
    }

    void add(Contribution added, UUID citizenId, Optional<Representation> by, String user) {
        sql.change(
                ADD,
                added.contributionId(),
                citizenId,
                by.map(Representation::representationId),
                user,
                Optional.of(user).filter(staff -> added.assisted()),
                added.text(),
                added.at());
    }

    /** The latest first, one more than the page shows. */
    List<Contribution> page(List<UUID> records, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Contribution.class),
                records,
                after,
                after,
                request.fetch());
    }

    /**
     * Something the team was told.
     *
     * @param by CITIZEN, or on what ground somebody spoke for the citizen
     * @param name of who spoke for the citizen
     * @param assisted true where staff wrote it down
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Contribution(
            UUID contributionId, String by, Optional<String> name, boolean assisted, String text, Instant at) {

        /** One page, the latest first. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<Contribution> items, Optional<String> next) {}
    }
}
