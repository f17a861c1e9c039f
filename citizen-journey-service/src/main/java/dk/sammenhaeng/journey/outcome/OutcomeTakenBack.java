package dk.sammenhaeng.journey.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * One outcome less: what it was recorded of turned out never to have been, as an admission that was cancelled. Like the
 * outcome it leads to no citizen, nor to the event that it takes back.
 *
 * @param month the one the outcome was told with, so that it is taken from the figures it was counted in
 */
@EventType(value = "outcome.taken-back.v1", anonymous = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OutcomeTakenBack(
        String measure, String value, Sector sector, YearMonth month, Optional<UUID> institutionId)
        implements DomainEvent {}
