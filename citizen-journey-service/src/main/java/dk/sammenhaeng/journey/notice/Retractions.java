package dk.sammenhaeng.journey.notice;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.notice.Looks.Look;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The traces of what was put on the wrong citizen, with who had looked at that citizen meanwhile (daily use C2, C23). */
@ApplicationScoped
public class Retractions {

    private final Sql sql;
    private final Looks looks;
    private final Journeys journeys;
    private final CurrentCaller current;

    Retractions(Sql sql, Looks looks, Journeys journeys, CurrentCaller current) {
        this.sql = sql;
        this.looks = looks;
        this.journeys = journeys;
        this.current = current;
    }

    /**
     * Writes the trace of a part: whoever read anything of the citizen while it was there may have seen it.
     *
     * @param citizenId the record the trace stands with
     * @param records all of the person
     */
    public Retraction write(
            Of of, UUID partId, UUID citizenId, List<UUID> records, String reason, String by, Instant now) {
        Instant shownSince = sql.list(of.first, row -> row.getTimestamp(1).toInstant(), partId)
                .getFirst();
        return sql.list(
                        of.write,
                        row -> Sql.fromJson(row.getString(1), Retraction.class),
                        UuidCreator.getTimeOrderedEpoch(),
                        citizenId,
                        reason,
                        by,
                        now,
                        shownSince,
                        Sql.json(looks.since(records, shownSince)),
                        partId)
                .getFirst();
    }

    /** The trace of a part that was retracted. */
    public Retraction of(Of of, UUID partId) {
        return sql.list(of.one, row -> Sql.fromJson(row.getString(1), Retraction.class), partId)
                .getFirst();
    }

    /**
     * A citizen's, the latest first, one more than the page shows: for administration, and for the citizen's coordinator,
     * who may not know of everybody around the citizen and reads of the others how many they are.
     *
     * @throws Refusal 404 for everybody else
     */
    public List<Retraction> list(Of of, UUID citizenId, PageRequest request) {
        if (current.caller().isAny(ADMINISTRATION)) {
            return journeys.find(citizenId)
                    .map(journey -> list(of, journey.records(), request))
                    .orElse(List.of());
        }
        Journeys.Seen seen = journeys.seen(citizenId);
        if (!seen.relation().coordinator()) {
            throw Refusal.notFound();
        }
        List<Retraction> found = list(of, seen.journey().records(), request);
        Set<String> known = looks.known(seen, found.stream().flatMap(one -> one.seenBy().stream()));
        return found.stream().map(one -> one.naming(known)).toList();
    }

    private List<Retraction> list(Of of, List<UUID> records, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                of.list,
                row -> Sql.fromJson(row.getString(1), Retraction.class),
                records,
                after,
                after,
                request.fetch());
    }

    /** What can be put on the wrong citizen. */
    public enum Of {
        PLAN(
                "plan_retraction",
                "plan_id",
                "sector_plan",
                "begun_at",
                ", sector",
                ", 'planId', plan_id, 'sector', sector"),
        BENEFIT("benefit_retraction", "benefit_id", "benefit", "first_recorded_at", "", ", 'benefitId', benefit_id");

        private final String first;
        private final String write;
        private final String one;
        private final String list;

        Of(String traces, String key, String parts, String since, String copied, String named) {
            String row = """
                    json_build_object(
                        'retractionId', id%s, 'externalId', external_id, 'reason', reason, 'retractedBy', retracted_by,
                        'retractedAt', retracted_at, 'shownSince', shown_since, 'seenBy', seen_by, 'seenByOthers', 0)
                    """.formatted(named);
            first = "select %s from %s where id = ?".formatted(since, parts);
            write = """
                    insert into %1$s (
                        id, citizen_id, %2$s%4$s, external_id, reason, retracted_by, retracted_at, shown_since, seen_by)
                    select ?::uuid, ?::uuid, id%4$s, external_id, ?::text, ?::text, ?::timestamptz, ?::timestamptz, ?::jsonb
                    from %3$s where id = ?
                    returning %5$s
                    """.formatted(traces, key, parts, copied, row);
            one = "select %s from %s where %s = ?".formatted(row, traces, key);
            list = """
                    select %s from %s
                    where citizen_id = any (?) and (?::uuid is null or id < ?::uuid)
                    order by id desc limit ?
                    """.formatted(row, traces);
        }
    }

    /**
     * The trace of one part, which is a plan or a benefit.
     *
     * @param sector whose plan it was
     * @param shownSince when it was first recorded on the wrong citizen
     * @param seenBy who may have seen it, of whom the reader may know
     * @param seenByOthers how many others
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Retraction(
            UUID retractionId,
            Optional<UUID> planId,
            Optional<UUID> benefitId,
            Optional<Sector> sector,
            String externalId,
            String reason,
            String retractedBy,
            Instant retractedAt,
            Instant shownSince,
            List<Look> seenBy,
            int seenByOthers) {

        public Retraction {
            seenBy = List.copyOf(seenBy);
        }

        private Retraction naming(Set<String> known) {
            List<Look> named =
                    seenBy.stream().filter(look -> known.contains(look.user())).toList();
            return new Retraction(
                    retractionId,
                    planId,
                    benefitId,
                    sector,
                    externalId,
                    reason,
                    retractedBy,
                    retractedAt,
                    shownSince,
                    named,
                    seenBy.size() - named.size());
        }
    }
}
