package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Which institutions can be chosen for what, in the database. */
@ApplicationScoped
class ChoiceOfferRows {

    private static final String FIND = """
            select json_build_object(
                'kind', kind, 'institutionId', institution_id, 'places', places,
                'waiting', case when waiting_days is not null
                    then json_build_object('days', waiting_days, 'asOf', waiting_as_of) end,
                'active', active, 'version', version)
            from choice_offer where municipality = acting_municipality() and kind = ? and institution_id = ?
            """;

    /** The institution's row is the lock: two who enter it at once come one after the other. */
    private static final String AREA = """
            select area from copy_institution
            where municipality = acting_municipality() and id = ? and area is not null for no key update
            """;

    private static final String PUT = """
            insert into choice_offer (
                kind, institution_id, places, waiting_days, waiting_as_of, active, version, put_at, put_by)
            values (?, ?, ?::text[], ?, ?, ?, ?, ?, ?)
            on conflict (municipality, kind, institution_id) do update set
                places = excluded.places, waiting_days = excluded.waiting_days, waiting_as_of = excluded.waiting_as_of,
                active = excluded.active, version = excluded.version, put_at = excluded.put_at,
                put_by = excluded.put_by
            """;

    private final Sql sql;

    ChoiceOfferRows(Sql sql) {
        this.sql = sql;
    }

    /** Holds the institution and says whether agreements has told of it in one of the fields. */
    boolean holdInstitution(UUID institution, Collection<String> areas) {
        return sql.list(AREA, row -> row.getString(1), institution).stream().anyMatch(areas::contains);
    }

    Optional<ChoiceOffer> find(String kind, UUID institution) {
        return sql.list(FIND, row -> Sql.fromJson(row.getString(1), ChoiceOffer.class), kind, institution).stream()
                .findFirst();
    }

    void put(ChoiceOffer offer, Instant at, String by) {
        sql.change(
                PUT,
                offer.kind(),
                offer.institutionId(),
                offer.places(),
                offer.waiting().map(ChoiceOffer.Waiting::days),
                offer.waiting().map(ChoiceOffer.Waiting::asOf),
                offer.active(),
                offer.version(),
                at,
                by);
    }
}
