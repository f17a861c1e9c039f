package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be chosen, from the copies of what agreements and supervision have told; one statement for any number. */
@ApplicationScoped
class OptionRows {

    private static final String OPTION = """
            select json_build_object(
                'institutionId', i.id, 'name', i.name, 'area', i.area,
                'service', json_build_object('status', held.status, 'since', held.since),
                'changes', (
                    select coalesce(json_agg(json_build_object(
                        'status', phase ->> 'serviceStatus', 'from', phase ->> 'effectiveFrom')
                        order by phase ->> 'effectiveFrom'), '[]')
                    from jsonb_array_elements(i.phases) phase where (phase ->> 'effectiveFrom')::date > wanted.day),
                'waiting', case when o.waiting_days is not null
                    then json_build_object('days', o.waiting_days, 'asOf', o.waiting_as_of) end,
                'followedSince', s.followed_since, 'cases', coalesce(s.cases, '{}'), 'card', s.card)
            """;

    /** Those that take new citizens on the day. */
    private static final String FROM = """
            from (select ?::date as day) wanted
                cross join choice_offer o
                join copy_institution i on i.municipality = o.municipality and i.id = o.institution_id
                cross join lateral (
                    select phase ->> 'serviceStatus' as status, (phase ->> 'effectiveFrom')::date as since,
                        (phase ->> 'intakeStopped')::boolean as stopped
                    from jsonb_array_elements(i.phases) phase
                    where (phase ->> 'effectiveFrom')::date <= wanted.day
                    order by phase ->> 'effectiveFrom' desc limit 1) held
                left join copy_supervision s on s.municipality = o.municipality and s.institution_id = o.institution_id
            where o.municipality = acting_municipality() and o.active and i.name is not null
                and not held.stopped and held.status <> 'CLOSED'
                and o.kind = ? and (?::text is null or o.places = '{}' or ?::text = any (o.places))
            """;

    private static final String ORDER =
            " and (?::text is null or (i.name, i.id) > (?::text, ?::uuid))" + " order by i.name, i.id limit ?";

    private final Sql sql;

    OptionRows(Sql sql) {
        this.sql = sql;
    }

    /** One page, by name. */
    List<Option> page(Wanted wanted, PageRequest request) {
        return list(
                wanted,
                request.after().map(after -> after.get(0)),
                request.after().map(after -> UUID.fromString(after.get(1))),
                request.fetch());
    }

    /** The first ones, by name. */
    List<Option> first(Wanted wanted, int most) {
        return list(wanted, Optional.empty(), Optional.empty(), most);
    }

    long count(Wanted wanted) {
        return sql.list(
                        "select count(*) " + FROM,
                        row -> row.getLong(1),
                        values(wanted).toArray())
                .getFirst();
    }

    /** Holds what is known of the institution and says whether it can be chosen now. */
    boolean holdAndTest(Wanted wanted, UUID institution) {
        List<Object> values = new ArrayList<>(values(wanted));
        values.add(institution);
        return !sql.list(
                        "select i.id " + FROM + " and i.id = ? for share of i",
                        row -> row.getString(1),
                        values.toArray())
                .isEmpty();
    }

    private List<Option> list(Wanted wanted, Optional<String> name, Optional<UUID> id, int most) {
        List<Object> values = new ArrayList<>(values(wanted));
        values.addAll(Arrays.asList(name, name, id, most));
        return sql.list(
                OPTION + FROM + ORDER,
                row -> Sql.fromJson(row.getString(1), KnownOfInstitution.class).option(),
                values.toArray());
    }

    private static List<Object> values(Wanted wanted) {
        return Arrays.asList(wanted.day(), wanted.kind(), wanted.place(), wanted.place());
    }

    /**
     * What is to be chosen.
     *
     * @param place a postal code; empty for anywhere in the municipality
     * @param day from which help is wanted
     */
    record Wanted(String kind, Optional<String> place, LocalDate day) {}
}
