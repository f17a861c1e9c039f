package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Offers of volunteers, referrals and voluntary work in the database. */
@ApplicationScoped
class VolunteerRows {

    private static final String OFFERS = """
            select json_build_object(
                'id', id, 'organisation', organisation, 'name', name, 'phone', phone, 'active', active,
                'version', version)
            from volunteer_offer where (? or active) order by organisation, name
            """;

    private static final String ADD_OFFER = """
            insert into volunteer_offer (id, organisation, name, phone) values (?, ?, ?, ?)
            on conflict (municipality, organisation, name) do nothing
            """;

    private static final String CLOSE_OFFER =
            "update volunteer_offer set active = false, version = version + 1 where id = ?";

    private static final String STANDING = "select id from volunteer_offer where id = ? and active for share";

    private static final String REFERRING_TYPES = """
            select distinct code from measure_type
            where volunteer_referral and valid_from <= ? and (valid_to is null or valid_to > ?)
            """;

    private static final String ADD_WORK = """
            insert into volunteering (
                id, citizen_id, organisation, unit, weekly_hours, starts_on, ends_on, sector, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END_WORK = "update volunteering set ends_on = ?, version = version + 1 where id = ?";

    private static final String WORK = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'organisation', organisation, 'responsibleUnit', unit,
                'weeklyHours', weekly_hours, 'from', starts_on, 'to', ends_on, 'sector', sector, 'version', version)
            from volunteering where citizen_id = any (?) order by starts_on desc, id desc
            """;

    private final Sql sql;

    VolunteerRows(Sql sql) {
        this.sql = sql;
    }

    /** The offer while it stands, which it then does until the end of the transaction. */
    Optional<UUID> standing(UUID offerId) {
        return sql.list(STANDING, row -> row.getObject(1, UUID.class), offerId).stream()
                .findFirst();
    }

    List<Offer> offers(boolean closedToo) {
        return sql.list(OFFERS, row -> Sql.fromJson(row.getString(1), Offer.class), closedToo);
    }

    /** Adds it; false where the organisation has one of the name. */
    boolean add(Offer offer) {
        return sql.change(ADD_OFFER, offer.id(), offer.organisation(), offer.name(), offer.phone()) > 0;
    }

    void close(UUID offerId) {
        sql.change(CLOSE_OFFER, offerId);
    }

    /** The kinds of actions that go with a referral to volunteers on the day. */
    List<String> referringTypes(LocalDate day) {
        return sql.list(REFERRING_TYPES, row -> row.getString(1), day, day);
    }

    void add(Work work, String by) {
        sql.change(
                ADD_WORK,
                work.id(),
                work.citizenId(),
                work.organisation(),
                work.responsibleUnit(),
                work.weeklyHours(),
                work.from(),
                work.to(),
                work.sector(),
                by);
    }

    void end(UUID id, LocalDate on) {
        sql.change(END_WORK, on, id);
    }

    List<Work> work(List<UUID> records) {
        return sql.list(WORK, row -> Sql.fromJson(row.getString(1), Work.class), records);
    }

    /** What an organisation offers. */
    record Offer(UUID id, String organisation, String name, String phone, boolean active, long version) {}

    /**
     * Unpaid work of the citizen.
     *
     * @param to the first day after it
     */
    record Work(
            UUID id,
            UUID citizenId,
            String organisation,
            String responsibleUnit,
            BigDecimal weeklyHours,
            LocalDate from,
            Optional<LocalDate> to,
            Sector sector,
            long version) {}
}
