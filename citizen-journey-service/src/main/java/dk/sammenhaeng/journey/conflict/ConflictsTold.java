package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.util.List;
import java.util.UUID;

/**
 * That people were told of conflicts, inside the transaction in which these were opened or closed, and which of those that
 * stood before are found on another ground.
 *
 * @param conflicts the opened ones, and with {@link Conflict#how} those that no longer ask anybody to act
 * @param changed the known ones that are found on another ground, such as another threshold
 * @param happened takes the events an observer adds to those of the change
 */
public record ConflictsTold(UUID citizenId, List<Conflict> conflicts, List<Conflict> changed, List<Entry> happened) {}
