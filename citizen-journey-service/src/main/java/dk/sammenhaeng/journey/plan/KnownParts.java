package dk.sammenhaeng.journey.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Plan;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The ids that parts of a plan once got for their external ids; they keep them for good, also when they return. An
 * action's id goes out on its funding stream, which leads to no citizen, so it tells the day it was made and not the
 * moment.
 */
final class KnownParts {

    /** The kinds of parts a plan has. */
    enum Kind {
        GOAL,
        ACTION,
        APPOINTMENT
    }

    /** A part that was left out of a plan and may return. */
    record Ended(Kind kind, String externalId, UUID id, long wishSequence) {}

    private record Key(Kind kind, String externalId) {}

    private final Map<Key, UUID> ids = new HashMap<>();
    private final Map<UUID, Long> wishSequences = new HashMap<>();

    private final Instant now;

    KnownParts(Optional<Plan> plan, List<Ended> ended, Instant now) {
        this.now = now;
        ended.forEach(part -> add(part.kind(), part.externalId(), part.id()));
        ended.forEach(part -> wishSequences.put(part.id(), part.wishSequence()));
        plan.ifPresent(this::add);
    }

    /** The id of a part, a new one when the external id was never seen. */
    UUID idOf(Kind kind, String externalId) {
        return ids.computeIfAbsent(new Key(kind, externalId), unknown -> fresh(kind));
    }

    private UUID fresh(Kind kind) {
        return kind == Kind.ACTION
                ? UuidCreator.getTimeOrderedEpoch(now.truncatedTo(ChronoUnit.DAYS))
                : UuidCreator.getTimeOrderedEpoch();
    }

    /** The latest wish on an action's funding stream, 0 when none. */
    long wishSequenceOf(UUID action) {
        return wishSequences.getOrDefault(action, 0L);
    }

    private void add(Plan plan) {
        plan.goals().forEach(goal -> add(Kind.GOAL, goal.externalId(), goal.id()));
        plan.appointments().forEach(part -> add(Kind.APPOINTMENT, part.externalId(), part.id()));
        for (Action action : plan.actions()) {
            add(Kind.ACTION, action.externalId(), action.id());
            wishSequences.put(action.id(), action.wishSequence());
        }
    }

    private void add(Kind kind, String externalId, UUID id) {
        ids.put(new Key(kind, externalId), id);
    }
}
