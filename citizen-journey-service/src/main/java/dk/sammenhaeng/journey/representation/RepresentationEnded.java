package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.util.List;

/**
 * Somebody stands for the citizen no longer: what rests on their word is looked at in the same transaction.
 *
 * @param journey its row is locked
 * @param happened takes the events an observer adds to those of the change
 */
public record RepresentationEnded(Journey journey, List<Entry> happened) {}
