package dk.sammenhaeng.journey.admission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The named contact of a citizen in home nursing and eldercare, and how much coherence the help needs (FW-J12): who copes
 * with help to self-help, who can be trained, and whose needs are complex.
 */
@ApplicationScoped
class CareContacts {

    private static final String READ = """
            select json_build_object(
                'id', id, 'level', level, 'name', name, 'unit', unit, 'phone', phone, 'sector', sector,
                'version', version)
            from care_contact where citizen_id = any (?) order by version desc, id limit 1
            """;

    private static final String WRITE = """
            insert into care_contact (
                id, citizen_id, level, name, unit, phone, sector, recorded_by, recorded_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                level = excluded.level, name = excluded.name, unit = excluded.unit, phone = excluded.phone,
                sector = excluded.sector, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at,
                version = excluded.version
            """;

    private final Journeys journeys;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Sql sql;
    private final Clock clock;

    CareContacts(Journeys journeys, Consistency consistency, CurrentCaller current, Sql sql, Clock clock) {
        this.journeys = journeys;
        this.consistency = consistency;
        this.current = current;
        this.sql = sql;
        this.clock = clock;
    }

    /** The citizen's, where there is one. */
    Optional<CareContact> of(List<UUID> records) {
        return sql.list(READ, row -> Sql.fromJson(row.getString(1), CareContact.class), records).stream()
                .findFirst();
    }

    /**
     * Names the contact.
     *
     * @throws Refusal 403 for another sector than health and social services, 404 for a citizen the caller may not know
     *     of, 409 for complex needs without a coordinated plan, 412 and 428 as the version seen asks
     */
    Named name(Command command) {
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Journey journey = seen.journey();
        Sector sector = seen.relation()
                .worksFor()
                .filter(own -> own == Sector.HEALTH || own == Sector.SOCIAL)
                .orElseThrow(() -> Refusal.forbidden("care-contact-of-another-sector"));
        Optional<CareContact> known = of(journey.records());
        Version.requirePut(known.map(CareContact::version), command.seen(), command.mustBeNew());
        if (command.level() == Level.COMPLEX
                && journey.circumstances().coordinatedPlan().isEmpty()) {
            throw Refusal.byRule("complex-without-coordinated-plan");
        }
        CareContact contact = new CareContact(
                known.map(CareContact::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                Optional.of(command.level()),
                command.name(),
                command.unit(),
                command.phone(),
                sector,
                known.map(CareContact::version).orElse(0L) + 1);
        sql.change(
                WRITE,
                contact.id(),
                journey.citizenId(),
                command.level(),
                contact.name(),
                contact.unit(),
                contact.phone(),
                sector,
                current.caller().user(),
                StayRows.kept(clock.instant()),
                contact.version());
        consistency.settle(journey.citizenId(), contact.id());
        return new Named(contact, known.isEmpty());
    }

    /** How much coherence the help needs (FW-J12). */
    enum Level {
        SELF_RELIANT,
        REHAB_POTENTIAL,
        /** Needs one coordinated plan and a named contact. */
        COMPLEX
    }

    /**
     * Whom to call.
     *
     * @param level only for who may read what the sector keeps of the citizen
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CareContact(
            UUID id, Optional<Level> level, String name, String unit, String phone, Sector sector, long version) {

        CareContact withoutLevel() {
            return new CareContact(id, Optional.empty(), name, unit, phone, sector, version);
        }
    }

    /**
     * Whom to name.
     *
     * @param mustBeNew true when the caller saw that there is none
     */
    record Command(
            UUID citizenId,
            Level level,
            String name,
            String unit,
            String phone,
            Optional<Version> seen,
            boolean mustBeNew) {}

    /** The contact now. */
    record Named(CareContact contact, boolean isNew) {}
}
