package dk.sammenhaeng.journey.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.intake.Items.Done;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.PutSectorPlan;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Result;
import dk.sammenhaeng.platform.http.Refusal;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one plan of a batch.
 *
 * @param failure why nothing became of it
 */
record ItemOutcome(
        Kind kind,
        Optional<UUID> citizenId,
        Optional<Sector> sector,
        Optional<String> externalId,
        Optional<Result> result,
        Optional<RuntimeException> failure) {

    /** The ways it can go. */
    enum Kind {
        CREATED,
        CHANGED,
        UNCHANGED,
        /** A later version is known already. */
        STALE,
        REFUSED
    }

    static ItemOutcome of(BatchItem item, Done<Result> done) {
        return switch (done) {
            case Done.Well<Result>(Result result) ->
                new ItemOutcome(
                        kind(result.outcome()),
                        Optional.of(item.citizenId()),
                        Optional.of(item.sector()),
                        Optional.of(item.externalId()),
                        Optional.of(result),
                        Optional.empty());
            case Done.Failed<Result>(RuntimeException failure) ->
                new ItemOutcome(
                        kind(failure),
                        Optional.of(item.citizenId()),
                        Optional.of(item.sector()),
                        Optional.of(item.externalId()),
                        Optional.empty(),
                        Optional.of(failure));
        };
    }

    /** What a put would do with an item. */
    static ItemOutcome foreseen(BatchItem item, Done<PutSectorPlan.Outcome> done) {
        return new ItemOutcome(
                switch (done) {
                    case Done.Well<PutSectorPlan.Outcome>(PutSectorPlan.Outcome foreseen) -> kind(foreseen);
                    case Done.Failed<PutSectorPlan.Outcome>(RuntimeException failure) -> kind(failure);
                },
                Optional.of(item.citizenId()),
                Optional.of(item.sector()),
                Optional.of(item.externalId()),
                Optional.empty(),
                done instanceof Done.Failed<PutSectorPlan.Outcome>(RuntimeException failure)
                        ? Optional.of(failure)
                        : Optional.empty());
    }

    /** An item that nobody understands; of what it says only a well-formed citizen id is given back. */
    static ItemOutcome bad(JsonNode node, Refusal refusal) {
        return new ItemOutcome(
                Kind.REFUSED,
                citizen(node.path("citizenId").asText("")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(refusal));
    }

    private static Optional<UUID> citizen(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private static Kind kind(PutSectorPlan.Outcome outcome) {
        return switch (outcome) {
            case CREATED -> Kind.CREATED;
            case CHANGED, WITHDRAWN -> Kind.CHANGED;
            case UNCHANGED -> Kind.UNCHANGED;
        };
    }

    private static Kind kind(RuntimeException failure) {
        return failure instanceof Refusal refusal && refusal.code().equals("sector-plan-stale")
                ? Kind.STALE
                : Kind.REFUSED;
    }
}
