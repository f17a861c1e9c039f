package dk.sammenhaeng.journey.erasure;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What still stands and so forbids erasure. Where a journey has ended by death or a move, only what ties others does. */
enum Standing {
    SECTOR_PLAN("sector_plan", While.JOURNEY_GOES_ON, "withdrawn_at is null and coalesce(valid_to > day.today, true)"),
    COORDINATED_PLAN("coordinated_plan", While.JOURNEY_GOES_ON, "status = 'ACTIVE'"),
    TRANSITION("transition", While.EVER, "status not in ('COMPLETED', 'CANCELLED')"),
    FAMILY_LINK("family_link", While.EVER, "ended_at is null"),
    FAMILY_LINK_OF_ANOTHER("family_link", "other_citizen_id", While.EVER, "ended_at is null"),
    BENEFIT("benefit", While.JOURNEY_GOES_ON, "retracted_at is null and coalesce(ends_on >= day.today, true)"),
    HOSPITAL_STAY("hospital_stay", While.JOURNEY_GOES_ON, "state in ('AWAITED', 'ADMITTED', 'ON_LEAVE')"),
    /** It does not go with who moves: a person assesses it first (CIT-13). */
    CONCERN("concern", While.EVER, "state = 'RECEIVED' and not is_dead(citizen_id)"),
    ENTRY("entry_part", While.JOURNEY_GOES_ON, "state = 'WAITING'"),
    PROPOSAL("proposal", While.JOURNEY_GOES_ON, "state = 'PROPOSED'"),
    EFFORT("effort", While.JOURNEY_GOES_ON, "state = 'ESCALATED'"),
    CORRECTION("correction", While.JOURNEY_GOES_ON, "state = 'OPEN'"),
    /** The authority has not reassessed what it decided (genvurdering, retssikkerhedsloven § 66). */
    COMPLAINT(
            Sources.DECISIONS,
            While.JOURNEY_GOES_ON,
            "complaint ->> 'receivedOn' <> '' and complaint ->> 'outcome' is null"),
    MEETING("meeting", While.JOURNEY_GOES_ON, "state = 'PLANNED'"),
    MEETING_COMMITMENT("meeting_commitment", While.JOURNEY_GOES_ON, "state = 'OPEN'"),
    MILESTONE("milestone", While.JOURNEY_GOES_ON, "state = 'OPEN'"),
    BREAK_GLASS("break_glass", While.EVER, "verdict is null");

    /** The causes that stand: asks the records of the person and the day. */
    static final String FIND = "with records as (select unnest(?::uuid[]) as id), day as (select ?::date as today), "
            + "goes_on as (select 1 from records join citizen c on c.id = records.id cross join day "
            + "where c.stopped_at is null and coalesce(c.ended_on > day.today, true)) "
            + Arrays.stream(values()).map(Standing::query).collect(Collectors.joining(" union all "));

    private final String table;
    private final String citizen;
    private final While when;
    private final String condition;

    Standing(String table, While when, String condition) {
        this(table, "citizen_id", when, condition);
    }

    Standing(String table, String citizen, While when, String condition) {
        this.table = table;
        this.citizen = citizen;
        this.when = when;
        this.condition = condition;
    }

    private String query() {
        String ongoing = when == While.EVER ? "" : " and exists (select from goes_on)";
        return "select '%s' where exists (select from %s, day where %s in (select id from records) and %s)%s"
                .formatted(name(), table, citizen, condition, ongoing);
    }

    private static final class Sources {

        /** What is decided in plans that are not withdrawn, and beside plans. */
        static final String DECISIONS = """
                (select p.citizen_id, a.terms #> '{decision,complaint}' as complaint
                from sector_plan p join action a on a.plan_id = p.id and a.active
                where p.withdrawn_at is null
                union all select citizen_id, complaint from rehabilitation_decision
                union all select citizen_id, complaint from welfare_technology) decided
                """;

        private Sources() {}
    }

    private enum While {
        JOURNEY_GOES_ON,
        EVER
    }
}
