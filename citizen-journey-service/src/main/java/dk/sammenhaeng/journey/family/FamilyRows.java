package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Families in the database; a consent is read anew at each look. */
@ApplicationScoped
class FamilyRows {

    private static final String ROW = """
            select json_build_object(
                'id', l.id, 'citizenId', l.citizen_id, 'otherCitizenId', l.other_citizen_id,
                'relation', l.relation, 'linkedAt', l.linked_at, 'endedAt', l.ended_at,
                'word', json_build_object('id', own.id, 'sharing', json_build_object(
                    'given', coalesce(own.given, false), 'sectors', coalesce(own.sectors, '{}'),
                    'includesSensitive', coalesce(own.includes_sensitive, false), 'until', own.lapses_on)),
                'otherWord', json_build_object('id', other.id, 'sharing', json_build_object(
                    'given', coalesce(other.given, false), 'sectors', coalesce(other.sectors, '{}'),
                    'includesSensitive', coalesce(other.includes_sensitive, false), 'until', other.lapses_on)),
                'version', l.version)
            from family_link l
                left join lateral (
                    select * from family_consent c
                    where c.link_id = l.id and c.citizen_id = l.citizen_id order by c.id desc limit 1) own on true
                left join lateral (
                    select * from family_consent c
                    where c.link_id = l.id and c.citizen_id = l.other_citizen_id order by c.id desc limit 1) other on true
            """;

    private static final String OF = ROW + """
             where l.ended_at is null and (l.citizen_id = any (?::uuid[]) or l.other_citizen_id = any (?::uuid[])) order by l.id
            """;

    private static final String FIND =
            ROW + " where l.id = ? and (l.citizen_id = any (?::uuid[]) or l.other_citizen_id = any (?::uuid[]))";

    private static final String BETWEEN = """
            select id from family_link
            where ended_at is null
                and (citizen_id = any (?::uuid[]) and other_citizen_id = any (?::uuid[])
                    or citizen_id = any (?::uuid[]) and other_citizen_id = any (?::uuid[]))
            """;

    private static final String LINK = """
            insert into family_link (id, citizen_id, other_citizen_id, relation, linked_at, linked_by)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String END =
            "update family_link set ended_at = ?, ended_by = ?, version = version + 1 where id = ?";

    private static final String CONSENT = """
            insert into family_consent (
                id, link_id, citizen_id, given, sectors, includes_sensitive, stated_on, way, stated_by,
                representation_id, representative, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    FamilyRows(Sql sql) {
        this.sql = sql;
    }

    /** The links of a citizen that hold, as seen from there; a link stands with one of the records of its citizen. */
    List<FamilyLink> of(List<UUID> records) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), FamilyLink.class), records, records).stream()
                .map(link -> link.seenFrom(records))
                .toList();
    }

    /** One link of a citizen, also one that is over, as seen from there. */
    Optional<FamilyLink> find(List<UUID> records, UUID linkId) {
        return sql
                .list(FIND, row -> Sql.fromJson(row.getString(1), FamilyLink.class), linkId, records, records)
                .stream()
                .map(link -> link.seenFrom(records))
                .findFirst();
    }

    /** The link between two citizens that holds. */
    Optional<UUID> between(List<UUID> one, List<UUID> other) {
        return sql.list(BETWEEN, row -> row.getObject(1, UUID.class), one, other, other, one).stream()
                .findFirst();
    }

    /** Links two citizens. */
    void link(FamilyLink link, String by) {
        sql.change(LINK, link.id(), link.citizenId(), link.otherCitizenId(), link.relation(), link.linkedAt(), by);
    }

    /** Ends a link at once. */
    void end(UUID linkId, Instant at, String by) {
        sql.change(END, at, by, linkId);
    }

    /** Adds a member's word. */
    void add(FamilyConsent said) {
        sql.change(
                CONSENT,
                said.id(),
                said.linkId(),
                said.citizenId(),
                said.sharing().given(),
                said.sharing().sectors().stream().sorted().map(Enum::name).toList(),
                said.sharing().includesSensitive(),
                said.statedOn(),
                said.way(),
                said.speaker().by(),
                said.speaker().representationId(),
                said.speaker().name(),
                said.recordedBy(),
                said.recordedAt());
    }
}
