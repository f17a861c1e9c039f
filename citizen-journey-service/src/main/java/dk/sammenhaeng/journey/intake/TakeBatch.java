package dk.sammenhaeng.journey.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.intake.Batches.Batch;
import dk.sammenhaeng.journey.intake.Batches.Summary;
import dk.sammenhaeng.journey.intake.Items.Done;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.journey.plan.OwnSector;
import dk.sammenhaeng.journey.plan.PutSectorPlan;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Result;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.access.AuditLog.Asked;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes many plans of a sector at once (catalogue C2), each in a transaction of its own: one bad item never stops the
 * others. A load, the first or a repeated one, is quiet (daily use C2): its events are written and say by their
 * causation id that they come from it, but nobody gets a notice, and what it found is nobody's task until somebody
 * touches it; one summary tells what it did.
 */
@ApplicationScoped
class TakeBatch {

    private final PutSectorPlan putSectorPlan;
    private final ItemReader reader;
    private final Items items;
    private final Hands hands;
    private final Batches batches;
    private final IntakeSettings settings;
    private final Clock clock;

    TakeBatch(
            PutSectorPlan putSectorPlan,
            ItemReader reader,
            Items items,
            Hands hands,
            Batches batches,
            IntakeSettings settings,
            Clock clock) {
        this.putSectorPlan = putSectorPlan;
        this.reader = reader;
        this.items = items;
        this.hands = hands;
        this.batches = batches;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes the plans.
     *
     * @throws Refusal 403 for a caller without a sector, 413 for too many plans
     */
    Taken take(Command command) {
        Sector sector =
                Relation.sectorOf(command.asked().caller()).orElseThrow(() -> Refusal.forbidden("sector-missing"));
        if (command.items().size() > settings.largestBatch()) {
            throw Refusal.tooLarge("batch-too-large", settings.largestBatch());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant started = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Acting acting = command.load() ? causedBy(id) : Acting.current();
        List<Read> read = command.items().stream().map(this::read).toList();
        List<ItemOutcome> outcomes = hands.each(read, Read::citizen, item -> put(item, id, acting, command));

        Summary summary = Summary.of(outcomes, batches.conflictsSince(citizens(outcomes), sector, started));
        Batch batch = new Batch(
                id,
                sector,
                command.load(),
                command.asked().caller().user(),
                started,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                summary);
        if (!command.dryRun()) {
            batches.write(batch);
        }
        return new Taken(batch, outcomes);
    }

    private Read read(JsonNode node) {
        try {
            return new Read.Well(reader.read(node, BatchItem.class));
        } catch (Refusal refusal) {
            return new Read.Bad(node, refusal);
        }
    }

    private ItemOutcome put(Read read, UUID batch, Acting acting, Command command) {
        return switch (read) {
            case Read.Bad bad -> ItemOutcome.bad(bad.node(), bad.refusal());
            case Read.Well(BatchItem item)
            when command.dryRun() -> ItemOutcome.foreseen(item, foresee(item, acting, command));
            case Read.Well(BatchItem item) -> ItemOutcome.of(item, put(item, batch, acting, command));
        };
    }

    private Done<Result> put(BatchItem item, UUID batch, Acting acting, Command command) {
        Supplier<Done<Result>> write = () -> items.write(acting, command.asked(), item.citizenId(), () -> {
            OwnSector.require(command.asked().caller(), item.sector());
            return putSectorPlan.put(item.command());
        });
        return command.load() ? Notices.quietly(batch, write) : write.get();
    }

    private Done<PutSectorPlan.Outcome> foresee(BatchItem item, Acting acting, Command command) {
        return items.read(acting, command.asked(), item.citizenId(), () -> {
            OwnSector.require(command.asked().caller(), item.sector());
            return putSectorPlan.foresee(item.command());
        });
    }

    private static Acting causedBy(UUID load) {
        Acting acting = Acting.current();
        return new Acting(
                acting.municipality(), acting.actor(), acting.role(), acting.correlationId(), Optional.of(load));
    }

    private static List<UUID> citizens(List<ItemOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.result().isPresent())
                .map(ItemOutcome::citizenId)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /**
     * Which plans, and how.
     *
     * @param load true for a first load or a reload
     * @param dryRun true to compare only
     */
    record Command(List<JsonNode> items, boolean load, boolean dryRun, Asked asked) {}

    /** What became of them, in the order in which they came. */
    record Taken(Batch batch, List<ItemOutcome> outcomes) {}

    /** An item as it was understood. */
    private sealed interface Read {

        record Well(BatchItem item) implements Read {}

        record Bad(JsonNode node, Refusal refusal) implements Read {}

        /** Whose turn it is; items that nobody understands have all the same one. */
        default UUID citizen() {
            return switch (this) {
                case Well well -> well.item().citizenId();
                case Bad bad -> new UUID(0, 0);
            };
        }
    }
}
