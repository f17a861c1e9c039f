package dk.sammenhaeng.journey.outcome;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The outcomes of a municipality's citizens: each is recorded once and published without the citizen (catalogue C17). */
@ApplicationScoped
public class Outcomes {

    private static final String RECORD = """
            insert into outcome (
                citizen_id, measure, measure_valid_from, basis_id, sector, value, institution_id, finished_on,
                recorded_at, left_on, left_psychiatry, investment_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (measure, basis_id) do nothing
            """;

    /**
     * Who has not come back yet cannot leave again: what overlaps is one departure, told twice, as is what left on the
     * same day, where the citizen came back on it, too. Leaving psychiatry and leaving another ward are two.
     */
    private static final String SAME_DEPARTURE = """
            select 1 from outcome
            where citizen_id = any (?) and measure = ? and (left_on = ? or left_on < ? and ? < finished_on)
                and (left_psychiatry is null or left_psychiatry = ?)
            """;

    /** The SQL condition that an outcome {@code o} tells of treatment, shelter or prison, as what it is the outcome of does. */
    public static final String SENSITIVE = """
            (exists (
                select from episode e join episode_kind k on k.code = e.kind
                where e.id = o.basis_id and k.sensitive)
            or exists (
                select from milestone m join milestone_kind k on k.code = m.kind
                where m.id = o.basis_id and k.sensitive)
            or exists (
                select from transition t join transition_kind k on k.code = t.kind
                where t.id = o.basis_id and k.sensitive))
            """;

    /**
     * What came of a plan is for who may read that plan, whatever the measure is about; once it is withdrawn, by its own
     * sector and its sensitivity, and nobody's where even that there was one is a secret.
     */
    private static final String OF_CITIZEN = """
            select o.measure, o.basis_id, o.sector, o.value, o.institution_id, o.finished_on, o.recorded_at,
                o.measure_valid_from, o.investment_id
            from outcome o left join sector_plan p on p.id = o.basis_id
                cross join (select ?::text[] as sectors, ?::text[] as sensitive, ?::uuid[] as plans) r
            where o.citizen_id = any (?) and case
                when p.id is null then o.sector = any (r.sectors) and (o.sector = any (r.sensitive) or not %s)
                when p.withdrawn_at is null then p.id = any (r.plans)
                when p.sensitivity = 'VIP' then false
                when p.sensitivity = 'FOELSOM' then p.sector = any (r.sensitive)
                else p.sector = any (r.sectors) end
            order by o.finished_on desc, o.recorded_at desc, o.measure
            """.formatted(SENSITIVE);

    private static final String TAKE_BACK =
            "delete from outcome where measure = ? and basis_id = ? returning value, sector, institution_id, finished_on";

    /** Whose age nobody knows counts among the others, as in the figures here. */
    private static final String YOUNG = """
            select coalesce(e.starts_on < c.birth_date + make_interval(years => ?), false)
            from episode e join citizen c on c.id = ? where e.id = ?
            """;

    private final Sql sql;
    private final Measures measures;
    private final OutcomeSettings settings;
    private final Clock clock;

    Outcomes(Sql sql, Measures measures, OutcomeSettings settings, Clock clock) {
        this.sql = sql;
        this.measures = measures;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records an outcome of a citizen whose journey is locked.
     *
     * @return the event to append with the change, or nothing when it was recorded before
     */
    public Optional<Entry> record(Finished finished) {
        return record(finished, Optional.empty(), Optional.empty(), true);
    }

    /**
     * Records what came of a departure, once however many tell of it, each with an id and a day of its own.
     *
     * @param leftOn the day on which the citizen left
     * @param leftPsychiatry true where the stay was one in psychiatry, whose readmissions are others than the somatic ones
     * @param isOfGoal false where the citizen is none of those whom the measure's national goal is about
     * @param records all records of the person
     * @return the event to append with the change, or nothing when it was recorded before
     */
    public Optional<Entry> recordOfDeparture(
            Finished finished, LocalDate leftOn, boolean leftPsychiatry, boolean isOfGoal, List<UUID> records) {
        boolean told = !sql.list(
                        SAME_DEPARTURE,
                        row -> row.getInt(1),
                        records,
                        finished.measure(),
                        leftOn,
                        finished.on(),
                        leftOn,
                        leftPsychiatry)
                .isEmpty();
        return told ? Optional.empty() : record(finished, Optional.of(leftOn), Optional.of(leftPsychiatry), isOfGoal);
    }

    /**
     * Takes back what was recorded of a basis that turned out never to have been, so that what really came of it can be
     * recorded.
     *
     * @return the event to append with the change, or nothing when none was recorded
     */
    public Optional<Entry> takeBack(String measure, UUID basisId) {
        return sql
                .list(
                        TAKE_BACK,
                        row -> new OutcomeTakenBack(
                                measure,
                                row.getString(1),
                                Sector.valueOf(row.getString(2)),
                                YearMonth.from(row.getObject(4, LocalDate.class)),
                                Optional.ofNullable(row.getObject(3, UUID.class))),
                        measure,
                        basisId)
                .stream()
                .findFirst()
                .map(event -> new Entry(UUID.randomUUID(), event));
    }

    private Optional<Entry> record(
            Finished finished, Optional<LocalDate> leftOn, Optional<Boolean> leftPsychiatry, boolean isOfGoal) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        Measure measure = measures.find(finished.measure(), today)
                .filter(known -> known.values().contains(finished.value()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such outcome: " + finished.measure() + " " + finished.value()));
        int recorded = sql.change(
                RECORD,
                finished.citizenId(),
                measure.code(),
                measure.validFrom(),
                finished.basisId(),
                measure.sector(),
                finished.value(),
                finished.institutionId(),
                finished.on(),
                now,
                leftOn,
                leftPsychiatry,
                finished.investmentId());
        return recorded == 0
                ? Optional.empty()
                // Version 4: a time-ordered id would tell the minute.
                : Optional.of(new Entry(
                        UUID.randomUUID(),
                        new OutcomeRecorded(
                                measure.code(),
                                finished.value(),
                                measure.counted().contains(finished.value()),
                                measure.sector(),
                                YearMonth.from(finished.on()),
                                targetGroupOf(finished),
                                measure.nationalGoal().filter(goal -> isOfGoal),
                                finished.institutionId(),
                                finished.investmentId())));
    }

    /** Of a home alone, by age on the day of moving in. */
    private Optional<TargetGroup> targetGroupOf(Finished finished) {
        return finished.measure().equals(HousingRetention.MEASURE)
                ? sql
                        .list(
                                YOUNG,
                                row -> row.getBoolean(1) ? TargetGroup.YOUNG_HOMELESS : TargetGroup.HOMELESS,
                                settings.youngUntil(),
                                finished.citizenId(),
                                finished.basisId())
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    /** For how long a cohort of the measure is watched, as its source says. */
    public Period windowOf(String measure) {
        return Period.ofMonths(measures.find(measure, DanishCalendar.dayOf(clock.instant()))
                .orElseThrow()
                .windowMonths()
                .orElseThrow());
    }

    /** The sectors whose outcomes are for who has this relation: the own, and those of which a plan may be read. */
    public static Set<Sector> readable(Journeys.Seen seen) {
        Set<Sector> readable = EnumSet.noneOf(Sector.class);
        seen.relation().sector().ifPresent(readable::add);
        seen.journey().plans().stream()
                .filter(seen.relation()::mayRead)
                .map(Plan::sector)
                .forEach(readable::add);
        return readable;
    }

    /**
     * The outcomes of a citizen, the latest first: those of plans the reader may read, and those of what sectors keep
     * beside them; what tells of treatment, shelter or prison only in the sectors of which the reader may know that.
     */
    List<Recorded> of(Journeys.Seen seen) {
        return sql.list(
                OF_CITIZEN,
                row -> new Recorded(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        Sector.valueOf(row.getString(3)),
                        row.getString(4),
                        Optional.ofNullable(row.getObject(5, UUID.class)),
                        row.getObject(6, LocalDate.class),
                        row.getTimestamp(7).toInstant(),
                        row.getObject(8, LocalDate.class),
                        Optional.ofNullable(row.getObject(9, UUID.class))),
                names(readable(seen)),
                names(Readable.of(seen).sensitive()),
                seen.journey().plans().stream()
                        .filter(seen.relation()::mayRead)
                        .map(Plan::id)
                        .toList(),
                seen.journey().records());
    }

    private static List<String> names(Set<Sector> sectors) {
        return sectors.stream().map(Sector::name).toList();
    }

    /**
     * An outcome that is now certain.
     *
     * @param basisId what it is the outcome of (an episode, a milestone, a hand-over, a plan); it has one outcome per measure
     * @param on the day it became certain
     * @param investmentId the social investment whose effect it shows (BUD-07), where it belongs to one
     */
    public record Finished(
            UUID citizenId,
            String measure,
            String value,
            UUID basisId,
            Optional<UUID> institutionId,
            LocalDate on,
            Optional<UUID> investmentId) {

        /** One that belongs to no social investment. */
        public Finished(
                UUID citizenId,
                String measure,
                String value,
                UUID basisId,
                Optional<UUID> institutionId,
                LocalDate on) {
            this(citizenId, measure, value, basisId, institutionId, on, Optional.empty());
        }
    }

    /**
     * An outcome as it was recorded.
     *
     * @param measureValidFrom the first day of the period of its measure that it was recorded by (X16)
     */
    record Recorded(
            String measure,
            UUID basisId,
            Sector sector,
            String value,
            Optional<UUID> institutionId,
            LocalDate finishedOn,
            Instant recordedAt,
            LocalDate measureValidFrom,
            Optional<UUID> investmentId) {}
}
