package dk.sammenhaeng.journey.self;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.representation.Representations;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who a citizen's token lets in: the citizen whose log-in it is, and citizens for whom its bearer stands, as far as that
 * goes. Of everybody else it knows nobody.
 */
@ApplicationScoped
public class SelfAccess {

    private static final String ACCOUNT =
            "select citizen_id from citizen_account where municipality = acting_municipality() and subject = ?";

    private final Journeys journeys;
    private final Representations representations;
    private final CurrentCaller current;
    private final DanishCalendar calendar;
    private final SecretPlans secrets;
    private final Sql sql;

    SelfAccess(
            Journeys journeys,
            Representations representations,
            CurrentCaller current,
            DanishCalendar calendar,
            SecretPlans secrets,
            Sql sql) {
        this.journeys = journeys;
        this.representations = representations;
        this.current = current;
        this.calendar = calendar;
        this.secrets = secrets;
        this.sql = sql;
    }

    /** The record that is the bearer's own. */
    Optional<UUID> own() {
        return sql
                .list(
                        ACCOUNT,
                        row -> row.getObject(1, UUID.class),
                        current.caller().user())
                .stream()
                .findFirst();
    }

    /** The citizens for whom the bearer stands today. */
    List<Representation> represented() {
        return representations.by(current.caller().user()).stream()
                .filter(found -> found.holdsOn(calendar.today()))
                .toList();
    }

    /**
     * The journey of oneself or of somebody for whom the bearer may do this.
     *
     * @throws Refusal 404 for everybody else
     */
    public Self enter(UUID citizenId, Right right) {
        return self(journeys.find(citizenId), right);
    }

    /**
     * The same under the journey's lock.
     *
     * @throws Refusal 404 for everybody else
     */
    public Self lock(UUID citizenId, Right right) {
        return self(journeys.lock(citizenId), right);
    }

    private Self self(Optional<Journey> found, Right right) {
        Journey journey =
                found.filter(alive -> alive.identity().stoppedAt().isEmpty()).orElseThrow(Refusal::notFound);
        if (own().filter(journey.records()::contains).isPresent()) {
            return new Self(journey, List.of(), Set.of());
        }
        List<Representation> by = represented().stream()
                .filter(one -> journey.records().contains(one.citizenId())
                        && one.rights().contains(right))
                .toList();
        if (by.isEmpty()) {
            throw Refusal.notFound();
        }
        return new Self(journey, by, secrets.of(journey));
    }

    /**
     * Whose journey it is.
     *
     * @param by on what grounds somebody stands for the citizen; empty where the citizen is the caller
     * @param secret the plans whose unit tells where the citizen is, asked for only where somebody else looks
     */
    public record Self(Journey journey, List<Representation> by, Set<UUID> secret) {

        /** True for the citizen. */
        public boolean isOwn() {
            return by.isEmpty();
        }

        /**
         * Whose word it is that the caller says: the citizen's, or that of who stands for the citizen in everything, by
         * the ground that opens most.
         */
        public Speaker speaker() {
            return by.stream()
                    .filter(one -> one.sectors().isEmpty())
                    .min(Comparator.comparing(one -> !one.includesSensitive()))
                    .or(() -> by.stream().findFirst())
                    .map(Speaker::of)
                    .orElse(Speaker.CITIZEN);
        }

        /** True for a plan the caller is let into: who stands for a citizen, into a sensitive one only where it was said. */
        public boolean opens(Plan plan) {
            return opens(plan.sector(), plan.sensitivity().isSensitive() || secret.contains(plan.id()));
        }

        /** True for who is let into what the sector keeps beside its plans. */
        public boolean opens(Sector sector, boolean sensitive) {
            return isOwn() || by.stream().anyMatch(one -> one.opens(sector, sensitive));
        }

        /**
         * True when the caller is let into everything: what concerns the whole tells of every plan, also of one that is
         * not opened.
         */
        public boolean isForAll() {
            return isOwn()
                    || (by.stream().anyMatch(one -> one.sectors().isEmpty())
                            && journey.plans().stream().allMatch(this::opens));
        }
    }
}
