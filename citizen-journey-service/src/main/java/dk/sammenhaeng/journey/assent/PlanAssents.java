package dk.sammenhaeng.journey.assent;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.notice.StaffNotices;
import dk.sammenhaeng.journey.notice.StaffNotices.Kind;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notes what a citizen says to one version of a sector's plan; the version and the words stay together for good. Who is
 * responsible for the plan is told of everything that is not a yes and that nobody on the staff heard.
 */
@ApplicationScoped
public class PlanAssents {

    private static final String ADD = """
            insert into sector_plan_assent (
                id, citizen_id, plan_id, number, answer, words, stated_on, via, recorded_by, recorded_at)
            values (?, (select citizen_id from sector_plan where id = ?), ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ROW = """
            select json_build_object(
                'assentId', id, 'planId', plan_id, 'version', number, 'answer', answer, 'words', words,
                'statedOn', stated_on, 'recordedAt', recorded_at, 'via', via)
            from sector_plan_assent
            """;

    private static final String PAGE = ROW + """
             where plan_id = any (?::uuid[]) and (?::uuid is null or id < ?::uuid) order by id desc limit ?
            """;

    private static final String LATEST = ROW + """
             where id in (
                select distinct on (plan_id) id from sector_plan_assent where plan_id = any (?::uuid[])
                order by plan_id, id desc)
            """;

    private final StaffNotices notices;
    private final Consistency consistency;
    private final Sql sql;
    private final CurrentCaller current;
    private final Clock clock;

    PlanAssents(StaffNotices notices, Consistency consistency, Sql sql, CurrentCaller current, Clock clock) {
        this.notices = notices;
        this.consistency = consistency;
        this.sql = sql;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @param journey locked
     * @param plan of the journey; the caller has been let into it
     * @throws Refusal 400 for a version there is not, a day to come or an objection without words
     */
    public PlanAssent note(Journey journey, Plan plan, Via via, Said said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        LocalDate statedOn = said.statedOn().orElse(today);
        new Faults()
                .require(said.version() >= 1 && said.version() <= plan.version(), "/version", "version.unknown")
                .require(!statedOn.isAfter(today), "/statedOn", "day.ahead")
                .require(said.answer() == Answer.ACCEPTED || said.words().isPresent(), "/words", "words.needed")
                .refuseIfAny();
        PlanAssent noted = new PlanAssent(
                UuidCreator.getTimeOrderedEpoch(),
                plan.id(),
                said.version(),
                said.answer(),
                said.words(),
                statedOn,
                now,
                via);
        sql.change(
                ADD,
                noted.assentId(),
                plan.id(),
                plan.id(),
                noted.version(),
                noted.answer(),
                noted.words(),
                statedOn,
                via,
                current.caller().user(),
                now);
        UUID citizenId = journey.citizenId();
        if (via != Via.STAFF && noted.answer() != Answer.ACCEPTED) {
            notices.tell(plan.responsible().user(), citizenId, Kind.PLAN_OBJECTED, plan.id(), now);
        }
        consistency.tell(journey, noted.assentId());
        return noted;
    }

    /** What was said to the versions of some plans, the latest first, one more than the page shows. */
    public List<PlanAssent> page(Collection<UUID> planIds, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(PAGE, PlanAssents::row, planIds, after, after, request.fetch());
    }

    /** The last word on each of some plans, by the plan. */
    public Map<UUID, PlanAssent> latest(Collection<UUID> planIds) {
        return sql.list(LATEST, PlanAssents::row, planIds).stream()
                .collect(Collectors.toUnmodifiableMap(PlanAssent::planId, Function.identity()));
    }

    private static PlanAssent row(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), PlanAssent.class);
    }

    /**
     * What the citizen says, and to which version.
     *
     * @param statedOn today where left out
     */
    public record Said(long version, Answer answer, Optional<String> words, Optional<LocalDate> statedOn) {}
}
