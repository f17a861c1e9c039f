package dk.sammenhaeng.journey.involvement;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.involvement.InvolvementScore.Via;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/** Keeps how much citizens felt involved, in their own judgement; who may say and read it, the caller has decided. */
@ApplicationScoped
class InvolvementScores {

    private static final String ADD = """
            insert into involvement_score (
                id, citizen_id, plan_id, score, words, stated_on, via, recorded_by, recorded_at)
            values (?, (select citizen_id from sector_plan where id = ?), ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'planId', plan_id, 'score', score, 'words', words, 'statedOn', stated_on, 'via', via,
                'recordedAt', recorded_at)
            from involvement_score where citizen_id = any (?) and plan_id = any (?::uuid[])
            order by recorded_at desc, id desc limit 500
            """;

    private final Consistency consistency;
    private final Sql sql;
    private final CurrentCaller current;
    private final InvolvementSettings settings;
    private final Clock clock;

    InvolvementScores(
            Consistency consistency, Sql sql, CurrentCaller current, InvolvementSettings settings, Clock clock) {
        this.consistency = consistency;
        this.sql = sql;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes what the citizen says; the journey is locked. Another one follows, none is changed.
     *
     * @throws Refusal 400 outside the scale or for a day ahead
     */
    InvolvementScore state(Journey journey, Plan plan, Via via, Said said) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        LocalDate statedOn = said.statedOn().orElse(today);
        new Faults()
                .require(
                        said.score() >= 1 && said.score() <= settings.highestScore(),
                        "/score",
                        "score.range",
                        settings.highestScore())
                .require(!statedOn.isAfter(today), "/statedOn", "day.ahead", today)
                .refuseIfAny();
        InvolvementScore score = new InvolvementScore(
                UuidCreator.getTimeOrderedEpoch(), plan.id(), said.score(), said.words(), statedOn, via, now);
        sql.change(
                ADD,
                score.id(),
                plan.id(),
                plan.id(),
                score.score(),
                score.words(),
                statedOn,
                via,
                current.caller().user(),
                now);
        consistency.tell(journey, score.id());
        return score;
    }

    /** What was said about some plans. */
    InvolvementScore.ListView of(Journey journey, Collection<Plan> plans) {
        return new InvolvementScore.ListView(sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), InvolvementScore.class),
                journey.records(),
                plans.stream().map(Plan::id).toList()));
    }

    /** What the citizen says; today where no day is named. */
    record Said(int score, Optional<String> words, Optional<LocalDate> statedOn) {}
}
