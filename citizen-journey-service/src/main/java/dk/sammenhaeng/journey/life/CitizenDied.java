package dk.sammenhaeng.journey.life;

import dk.sammenhaeng.journey.journey.Journey;
import java.time.Instant;

/**
 * A death was registered: what others wait for around the citizen ends in the same transaction.
 *
 * @param journey as it was before; its row is locked
 */
public record CitizenDied(Journey journey, Instant registeredAt) {}
