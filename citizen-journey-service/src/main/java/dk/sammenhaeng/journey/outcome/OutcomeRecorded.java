package dk.sammenhaeng.journey.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * One finished outcome (flow F6). Its stream is a random id that is kept nowhere else, so that it leads to no citizen
 * and no other event of the same citizen.
 *
 * @param counted true when the value is of those whose share the measure's goal is about
 * @param month in which it became certain
 * @param targetGroup whom the effort is for, where the measure is told apart by it (FW-J9)
 * @param investmentId the social investment whose effect it shows (BUD-07)
 */
@EventType(value = "outcome.recorded.v1", anonymous = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OutcomeRecorded(
        String measure,
        String value,
        boolean counted,
        Sector sector,
        YearMonth month,
        Optional<TargetGroup> targetGroup,
        Optional<String> nationalGoal,
        Optional<UUID> institutionId,
        Optional<UUID> investmentId)
        implements DomainEvent {}
