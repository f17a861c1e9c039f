package dk.sammenhaeng.supervision.outcome;

import dk.sammenhaeng.supervision.outcome.Block.Part;
import java.util.List;
import java.util.Optional;

/**
 * What came of the efforts by one measure in a period (FV-S29): the share is the headline, and how it is made up is told
 * of months in which that, too, is large enough.
 *
 * @param blocks the months of which the share is shown, the first first
 * @param whole all of them as one
 * @param madeUp the months of which every part is shown
 */
record OutcomeIndicator(OutcomeMeasure measure, List<Block> blocks, Optional<Block> whole, Optional<Block> madeUp) {

    /**
     * The indicator of a period. Which months belong together follows from all months and never from the period asked for.
     *
     * @param months all that are over and in which something was told, the first first
     */
    static OutcomeIndicator of(OutcomeMeasure measure, List<Block> months, Period period, long smallest) {
        List<Block> shares = Block.join(months, Block::sides, smallest);
        List<Block> parts = Block.join(shares, Block::parts, smallest);
        List<Block> shown = in(period, shares);
        return new OutcomeIndicator(measure, shown, Block.sum(shown), Block.sum(in(period, parts)));
    }

    private static List<Block> in(Period period, List<Block> blocks) {
        return blocks.stream().filter(block -> block.liesIn(period)).toList();
    }

    /** The values of a block that some outcome had. */
    static List<Part> values(Block block) {
        return block.counts().keySet().stream()
                .map(part -> new Part(part.value(), part.counted(), Optional.empty()))
                .distinct()
                .sorted((one, other) -> one.counted() == other.counted()
                        ? one.value().compareTo(other.value())
                        : Boolean.compare(other.counted(), one.counted()))
                .toList();
    }

    /** The target groups of a block, where its measure tells groups apart. */
    static List<String> targetGroups(Block block) {
        return block.counts().keySet().stream()
                .flatMap(part -> part.targetGroup().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
