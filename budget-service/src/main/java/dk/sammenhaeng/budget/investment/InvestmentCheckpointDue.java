package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** The day has come on which the effect of an investment is to be measured. */
@EventType("investment.checkpoint-due.v1")
record InvestmentCheckpointDue(UUID investmentId, LocalDate on) implements DomainEvent {}
