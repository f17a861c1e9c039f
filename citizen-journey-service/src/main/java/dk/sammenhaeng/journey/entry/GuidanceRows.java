package dk.sammenhaeng.journey.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Guidance on all rights (helhedsvejledning, FW-J21), given and still to give, in the database. */
@ApplicationScoped
class GuidanceRows {

    private static final String ADD = """
            insert into guidance (
                id, citizen_id, part_id, sector, given_on, rights, benefit_kinds, summary, given_by, given_at)
            values (?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?, ?)
            """;

    private static final String OF_CITIZEN = """
            select json_build_object(
                'state', g.state, 'partId', g.part_id, 'entryId', g.entry_id, 'sector', g.sector,
                'sensitive', g.sensitive, 'benefitKind', g.benefit_kind, 'answerBy', g.answer_by,
                'overdue', g.overdue, 'on', g.given_on, 'rights', g.rights, 'benefitKinds', g.benefit_kinds,
                'summary', g.summary)
            from (
                select 'GIVEN' as state, d.part_id, p.entry_id, d.sector, p.sensitive, e.benefit_kind,
                    null::timestamptz as answer_by, false as overdue, d.given_on, d.rights, d.benefit_kinds, d.summary
                from guidance d
                    join entry_part p on p.id = d.part_id
                    join citizen_entry e on e.id = p.entry_id
                where d.citizen_id = any (?)
                union all
                select 'NEEDED', p.id, p.entry_id, p.sector, p.sensitive, e.benefit_kind, p.answer_by,
                    p.overdue_since is not null, null, '{}', '{}', null
                from entry_part p join citizen_entry e on e.id = p.entry_id
                where p.citizen_id = any (?) and p.state = 'WAITING' and p.kinds @> array['GUIDANCE']) g
            order by g.part_id desc
            """;

    /** A change of a benefit is guided on once, and one that still waits covers the next. */
    private static final String ASKED_FOR = """
            select e.id from citizen_entry e where e.benefit_id = ? and e.benefit_version = ?
            """;

    private static final String COVER = """
            update citizen_entry set benefit_version = ? where benefit_id = ? and clarified_at is null
            """;

    private static final String BECAUSE = "update citizen_entry set benefit_id = ?, benefit_version = ? where id = ?";

    private static final String CHANGED =
            "select citizen_id, kind, version from benefit where id = ? and retracted_at is null";

    private static final String WAITING_FOR =
            "select id from citizen_entry where benefit_id = ? and clarified_at is null";

    private static final String FORGET = """
            update citizen_entry set
                benefit_id = null, benefit_version = null, benefit_kind = null, handed_over_from = null,
                version = version + 1
            where benefit_id = ?
            """;

    private static final String KINDS = """
            select code from benefit_kind
            where code = any (?::text[]) and valid_from <= ? and (valid_to is null or valid_to > ?)
                and (?::text is null or authority = ?::text)
            """;

    private final Sql sql;

    GuidanceRows(Sql sql) {
        this.sql = sql;
    }

    void add(UUID citizenId, UUID partId, Sector sector, Given given, String by, Instant now) {
        sql.change(
                ADD,
                UuidCreator.getTimeOrderedEpoch(),
                citizenId,
                partId,
                sector,
                given.on(),
                given.rights(),
                given.benefitKinds(),
                given.summary(),
                by,
                now);
    }

    /** A citizen's, the latest first. */
    List<Guidance> of(List<UUID> records) {
        return sql.list(OF_CITIZEN, row -> Sql.fromJson(row.getString(1), Guidance.class), records, records);
    }

    /** A benefit as it is now. */
    Optional<Changed> changed(UUID benefitId) {
        return sql
                .list(
                        CHANGED,
                        row -> new Changed(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)),
                        benefitId)
                .stream()
                .findFirst();
    }

    /** True where the change has brought an entry. */
    boolean isAskedFor(UUID benefitId, Changed changed) {
        return !sql.list(ASKED_FOR, row -> 0, benefitId, changed.version()).isEmpty();
    }

    /** Lets an entry of the benefit that still waits ask because of this change, too; false where none waits. */
    boolean isCovered(UUID benefitId, Changed changed) {
        return sql.change(COVER, changed.version(), benefitId) > 0;
    }

    /** The entry asks for guidance because of this change. */
    void because(UUID benefitId, Changed changed, UUID entryId) {
        sql.change(BECAUSE, benefitId, changed.version(), entryId);
    }

    /** The entries of a benefit that still wait. */
    List<UUID> waitingFor(UUID benefitId) {
        return sql.list(WAITING_FOR, row -> row.getObject(1, UUID.class), benefitId);
    }

    /** No entry says any longer that the benefit was the citizen's. */
    void forget(UUID benefitId) {
        sql.change(FORGET, benefitId);
    }

    /** True for a benefit that Udbetaling Danmark pays and guides on. */
    boolean isOfUdbetalingDanmark(String benefitKind, LocalDate today) {
        return !codes(List.of(benefitKind), Optional.of("UDBETALING_DANMARK"), today)
                .isEmpty();
    }

    /** True where all of them are benefits. */
    boolean areKnown(List<String> benefitKinds, LocalDate today) {
        return codes(benefitKinds, Optional.empty(), today).containsAll(benefitKinds);
    }

    private List<String> codes(List<String> asked, Optional<String> authority, LocalDate today) {
        return sql.list(KINDS, row -> row.getString(1), asked, today, today, authority, authority);
    }

    /** A benefit in the version that its last change gave it. */
    record Changed(UUID citizenId, String kind, long version) {}

    /**
     * What the citizen was guided on.
     *
     * @param rights what may help in the citizen's situation, in words
     * @param benefitKinds the benefits it was about, whichever authority pays them
     */
    record Given(LocalDate on, List<String> rights, List<String> benefitKinds, Optional<String> summary) {}

    /**
     * Guidance given, or still to give.
     *
     * @param benefitKind the benefit about which Udbetaling Danmark handed the citizen over
     * @param answerBy when the unit must have answered; only where it is still to give
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Guidance(
            GuidanceState state,
            UUID partId,
            UUID entryId,
            Sector sector,
            boolean sensitive,
            Optional<String> benefitKind,
            Optional<Instant> answerBy,
            boolean overdue,
            Optional<LocalDate> on,
            List<String> rights,
            List<String> benefitKinds,
            Optional<String> summary) {

        /** A citizen's. */
        record ListView(List<Guidance> items) {}
    }

    /** Whether it was given. */
    enum GuidanceState {
        NEEDED,
        GIVEN
    }
}
