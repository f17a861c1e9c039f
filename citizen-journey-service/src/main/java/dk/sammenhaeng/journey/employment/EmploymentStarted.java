package dk.sammenhaeng.journey.employment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody has begun in a job (flow F8, FV-C18). As an outcome its stream is a random id that is kept nowhere else, and
 * it tells what gain share and supervision need and no more.
 */
@EventType(value = "outcome.employment-started.v1", anonymous = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EmploymentStarted(int daysToEmployment, Optional<UUID> institutionId) implements DomainEvent {}
