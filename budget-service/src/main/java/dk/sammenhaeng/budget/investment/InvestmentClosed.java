package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** A social investment was closed; before its horizon was over only by the council's decision. */
@EventType("investment.closed.v1")
record InvestmentClosed(UUID investmentId, LocalDate closedOn, boolean beforeEnd) implements DomainEvent {}
