package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the sectors must follow up, in the database. */
@ApplicationScoped
class FollowUpRows {

    private static final String WRITE = """
            insert into follow_up (
                id, citizen_id, coordinated_plan_id, plan_id, sector, because, goals, actions, joint_parts, due_on,
                created_at)
            select id, "citizenId", "coordinatedPlanId", "planId", sector, because, goals, actions, "jointParts",
                "dueOn", "createdAt"
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "citizenId" uuid, "coordinatedPlanId" uuid, "planId" uuid, sector text, because text,
                goals uuid[], actions uuid[], "jointParts" uuid[], "dueOn" date, "createdAt" timestamptz)
            on conflict (coordinated_plan_id, plan_id) do nothing
            """;

    private static final String ROW = """
            select json_build_object(
                'followUpId', f.id, 'citizenId', f.citizen_id, 'coordinatedPlanId', f.coordinated_plan_id,
                'planId', f.plan_id, 'sector', f.sector, 'dueOn', f.due_on,
                'status', case when f.done_at is null then 'OPEN' else 'DONE' end,
                'goals', (
                    select coalesce(json_agg(json_build_object(
                        'id', g.id, 'externalId', g.external_id, 'title', g.title,
                        'joint', g.id = any (f.joint_parts)) order by g.id), '[]')
                    from goal g where g.id = any (f.goals)),
                'actions', (
                    select coalesce(json_agg(json_build_object(
                        'id', a.id, 'externalId', a.external_id, 'title', a.title,
                        'joint', a.id = any (f.joint_parts)) order by a.id), '[]')
                    from action a where a.id = any (f.actions)),
                'createdAt', f.created_at, 'doneAt', f.done_at, 'note', f.note, 'version', f.version)
            from follow_up f
            """;

    /** All of the sector. Parameter: the sector. */
    private static final String SYSTEM = "f.sector = ?";

    /** Those of the citizens somebody of the sector works with. Parameters: the sector, the user, now, and the user. */
    private static final String PERSON = """
            f.sector = ? and f.citizen_id in (select citizens_of(?, ?)) and not hides_a_plan(array[f.plan_id], ?)
            """;

    /** Those of the plans of the units somebody leads. Parameters: the user twice. */
    private static final String LEADER = """
            f.sector in (select sector from unit where leader_user = ?) and exists (
                select from sector_plan p join unit u on u.sector = p.sector and u.name = p.responsible_unit
                where p.id = f.plan_id and p.withdrawn_at is null and u.leader_user = ?)
            """;

    private static final String OF_SECTOR = ROW + """
             where %s and f.done_at is %s
                and (f.done_at is not null or exists (select from citizen c where c.id = f.citizen_id and c.stopped_at is null))
                and (?::date is null or (f.due_on, f.id) > (?::date, ?::uuid))
            order by f.due_on, f.id limit ?
            """;

    private static final String COUNT = """
            select count(*) from follow_up f
            where %s and f.done_at is %s
                and (f.done_at is not null or exists (select from citizen c where c.id = f.citizen_id and c.stopped_at is null))
            """;

    private static final String OF_CITIZEN = ROW + " where f.citizen_id = any (?::uuid[]) order by f.due_on, f.id";

    private static final String DONE = """
            update follow_up set done_at = ?, done_by = ?, note = ?, version = version + 1
            where id = ? and done_at is null
            """;

    private final Sql sql;

    FollowUpRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes what follows from the end of a plan. */
    void write(List<FollowUp> followUps) {
        if (!followUps.isEmpty()) {
            sql.change(WRITE, Sql.json(followUps));
        }
    }

    /** What is to be followed up, the most urgent first. */
    List<FollowUpView> of(Filter filter, PageRequest request) {
        Optional<String> day = request.after().map(List::getFirst);
        Optional<UUID> id = request.after().map(values -> UUID.fromString(values.getLast()));
        Optional<LocalDate> after = day.map(LocalDate::parse);
        return sql.list(
                OF_SECTOR.formatted(whose(filter), doneAt(filter)),
                row -> Sql.fromJson(row.getString(1), FollowUpView.class),
                values(filter, List.of(after, after, id, request.fetch())));
    }

    private static String whose(Filter filter) {
        return switch (filter.whose()) {
            case Whose.System system -> SYSTEM;
            case Whose.Person person -> PERSON;
            case Whose.Leader leader -> LEADER;
        };
    }

    private static Object[] values(Filter filter, List<?> more) {
        List<Object> values = new ArrayList<>(
                switch (filter.whose()) {
                    case Whose.System(Sector sector) -> List.<Object>of(sector);
                    case Whose.Person(Sector sector, String user, Instant now) ->
                        List.<Object>of(sector, user, now, user);
                    case Whose.Leader(String user) -> List.<Object>of(user, user);
                });
        values.addAll(more);
        return values.toArray();
    }

    /** In words and not as a parameter, so that the index of the open ones, or of the others, serves. */
    private static String doneAt(Filter filter) {
        return filter.open() ? "null" : "not null";
    }

    /** How many {@link #of} gives in all. */
    long count(Filter filter) {
        return sql.list(
                        COUNT.formatted(whose(filter), doneAt(filter)),
                        row -> row.getLong(1),
                        values(filter, List.of()))
                .getFirst();
    }

    /** What is to be followed up around one citizen, at whichever record. */
    List<FollowUpView> ofCitizen(List<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), FollowUpView.class), records);
    }

    /** Whose follow-ups are wanted. */
    sealed interface Whose {

        /** All of a sector's plans. */
        record System(Sector sector) implements Whose {}

        /** Those of the citizens a person of the sector works with. */
        record Person(Sector sector, String user, Instant now) implements Whose {}

        /** Those of the plans of the units a person leads. */
        record Leader(String user) implements Whose {}
    }

    /** Which follow-ups are wanted. */
    record Filter(Whose whose, boolean open) {}

    /** Notes that it is done; false when it was already. */
    boolean done(UUID id, String by, Instant at, Optional<String> note) {
        return sql.change(DONE, at, by, note, id) > 0;
    }
}
