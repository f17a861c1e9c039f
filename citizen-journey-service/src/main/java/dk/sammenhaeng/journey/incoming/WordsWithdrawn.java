package dk.sammenhaeng.journey.incoming;

import dk.sammenhaeng.journey.incoming.ReceivedWords.Received;
import dk.sammenhaeng.journey.journey.Journey;

/**
 * What a citizen had said came with a hand-over that did not happen after all, told inside the transaction in which it is
 * deleted: who has copied it takes it out.
 *
 * @param journey locked
 */
public record WordsWithdrawn(Journey journey, Received received) {}
