package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.consent.RestingConsent;
import dk.sammenhaeng.journey.consent.RestingConsents;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consents of members to be seen with the family; readers stop seeing at midnight, this tells the others. */
@ApplicationScoped
class FamilyConsents implements RestingConsents {

    private static final String OF_RECORD = """
            select w.id, w.stated_by, w.representation_id, w.representative, w.lapses_on
            from family_link l
                cross join lateral (
                    select * from family_consent c
                    where c.link_id = l.id and c.citizen_id = ? order by c.id desc limit 1) w
            where l.ended_at is null and (l.citizen_id = ? or l.other_citizen_id = ?)
                and w.given and w.lapsed_at is null
            order by w.id
            """;

    private static final String GROUND_GONE =
            "update family_consent set ground_gone_on = ?, lapses_on = ? where id = ? and ground_gone_on is null";

    private static final String LAPSED = "update family_consent set lapsed_at = ? where id = ? and lapsed_at is null";

    private final Sql sql;

    FamilyConsents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<RestingConsent> of(UUID record, LocalDate today) {
        return sql.list(OF_RECORD, FamilyConsents::consent, record, record, record);
    }

    @Override
    public Optional<LocalDate> askAnew(UUID record, RestingConsent consent, LocalDate today, LocalDate lapsesOn) {
        return Optional.of(lapsesOn).filter(day -> sql.change(GROUND_GONE, today, day, consent.id()) == 1);
    }

    @Override
    public List<Entry> lapse(Journey journey, RestingConsent consent, Instant now) {
        sql.change(LAPSED, now, consent.id());
        return List.of(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), consent.id())));
    }

    private static RestingConsent consent(ResultSet row) throws SQLException {
        return new RestingConsent(
                row.getObject(1, UUID.class),
                new Speaker(
                        StatedBy.valueOf(row.getString(2)),
                        Optional.ofNullable(row.getObject(3, UUID.class)),
                        Optional.ofNullable(row.getString(4))),
                Optional.ofNullable(row.getObject(5, LocalDate.class)));
    }
}
