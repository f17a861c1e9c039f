package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How citizens are reached, in the database. */
@ApplicationScoped
public class Channels {

    private static final String FIND = """
            select id, preference, digital_exempt, exemption_reason, stated_at, recorded_by, on_behalf, version
            from contact_channel where citizen_id = any (?::uuid[])
            order by stated_at desc limit 1
            """;

    private static final String PUT = """
            insert into contact_channel (
                citizen_id, id, preference, digital_exempt, exemption_reason, stated_at, recorded_by, on_behalf, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (citizen_id) do update set
                preference = excluded.preference, digital_exempt = excluded.digital_exempt,
                exemption_reason = excluded.exemption_reason, stated_at = excluded.stated_at,
                recorded_by = excluded.recorded_by, on_behalf = excluded.on_behalf, version = excluded.version;
            update citizen set digital_exempt = ? where id = any (?::uuid[]);
            update message set channel = 'LETTER', version = version + 1
            where ? and citizen_id = any (?::uuid[]) and status = 'WAITING' and channel = 'DIGITAL'
            """;

    private final Sql sql;

    Channels(Sql sql) {
        this.sql = sql;
    }

    Optional<ContactChannel> find(Journey journey) {
        return sql.list(FIND, Channels::channel, journey.records()).stream().findFirst();
    }

    /**
     * The channel for what nobody chose another for: what the citizen asked for, Digital Post where nothing was said; a
     * letter where an exemption came with another record of the same person.
     */
    Channel usual(Journey journey) {
        Channel asked = find(journey).map(ContactChannel::preference).orElse(Channel.DIGITAL);
        return asked == Channel.DIGITAL && journey.circumstances().digitalExempt() ? Channel.LETTER : asked;
    }

    /** The id of what was said of the record that is named. */
    Optional<UUID> id(Journey journey) {
        return sql
                .list(
                        "select id from contact_channel where citizen_id = ?",
                        row -> row.getObject(1, UUID.class),
                        journey.identity().asked())
                .stream()
                .findFirst();
    }

    /**
     * Writes it for the record that is named; the exemption holds at each of the person's while they are merged, and what
     * still waits to go out digitally goes as a letter.
     */
    void put(Journey journey, ContactChannel channel) {
        sql.change(
                PUT,
                journey.identity().asked(),
                channel.id(),
                channel.preference(),
                channel.digitalExempt(),
                channel.exemptionReason(),
                channel.statedAt(),
                channel.recordedBy(),
                channel.onBehalf(),
                channel.version(),
                channel.digitalExempt(),
                journey.records(),
                channel.digitalExempt(),
                journey.records());
    }

    private static ContactChannel channel(ResultSet row) throws SQLException {
        return new ContactChannel(
                row.getObject(1, UUID.class),
                Channel.valueOf(row.getString(2)),
                row.getBoolean(3),
                Optional.ofNullable(row.getString(4)).map(Channel.ExemptionReason::valueOf),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                row.getBoolean(7),
                row.getLong(8));
    }
}
