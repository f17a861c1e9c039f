package dk.sammenhaeng.journey.watch;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a citizen left, as one of those who watch it tells it.
 *
 * @param id the transition or the episode
 * @param on the day on which the citizen left
 * @param sector whose plan is to be looked at when the citizen comes back
 */
public record Departure(UUID id, LocalDate on, Sector sector, Optional<UUID> institutionId) {}
