package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** The effect of an investment was measured; how it turned out is read over REST, where small numbers are left out. */
@EventType("investment.checkpoint-measured.v1")
record InvestmentCheckpointMeasured(UUID investmentId, LocalDate on) implements DomainEvent {}
