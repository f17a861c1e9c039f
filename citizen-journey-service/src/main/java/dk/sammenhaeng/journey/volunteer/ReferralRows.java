package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.volunteer.Referral.Because;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Referrals to volunteers in the database. */
@ApplicationScoped
class ReferralRows {

    private static final String ADD = """
            insert into volunteer_referral (
                id, citizen_id, offer_id, action_id, unit, sector, consented_on, referred_by, referred_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROW = """
            select json_build_object(
                'id', r.id, 'citizenId', r.citizen_id, 'offerId', o.id, 'organisation', o.organisation, 'name', o.name,
                'phone', o.phone, 'actionId', r.action_id, 'responsibleUnit', r.unit, 'sector', r.sector,
                'referredBy', r.referred_by, 'consentedOn', r.consented_on, 'endedOn', r.ended_on,
                'endedBecause', r.ended_because, 'endReason', r.end_reason, 'version', r.version)
            from volunteer_referral r join volunteer_offer o on o.id = r.offer_id
            """;

    private static final String END = """
            update volunteer_referral set
                ended_on = ?, ended_because = ?, end_reason = ?, ended_by = ?, ended_at = ?, version = version + 1
            where id = ? and ended_at is null
            """;

    private static final String OPEN = "select id from volunteer_referral where offer_id = ? and ended_at is null";

    private final Sql sql;

    ReferralRows(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, New made, Instant now) {
        sql.change(
                ADD,
                id,
                made.citizenId(),
                made.offerId(),
                made.actionId(),
                made.unit(),
                made.sector(),
                made.consentedOn(),
                made.referredBy(),
                now);
    }

    void end(UUID id, LocalDate on, Because because, Optional<String> reason, String by, Instant now) {
        sql.change(END, on, because, reason, by, now, id);
    }

    Optional<Referral> find(UUID id) {
        return sql.list(ROW + "where r.id = ?", row -> Sql.fromJson(row.getString(1), Referral.class), id).stream()
                .findFirst();
    }

    /** Those of a citizen, at whichever record, the latest first. */
    List<Referral> of(List<UUID> records) {
        return sql.list(
                ROW + "where r.citizen_id = any (?) order by r.referred_at desc, r.id desc",
                row -> Sql.fromJson(row.getString(1), Referral.class),
                records);
    }

    /** Those to an offer that still hold. */
    List<UUID> openTo(UUID offerId) {
        return sql.list(OPEN, row -> row.getObject(1, UUID.class), offerId);
    }

    /** One that is made. */
    record New(
            UUID citizenId,
            UUID offerId,
            Optional<UUID> actionId,
            String unit,
            Optional<Sector> sector,
            LocalDate consentedOn,
            String referredBy) {}
}
