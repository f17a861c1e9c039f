package dk.sammenhaeng.budget.institution;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What an institution offers from a day on.
 *
 * @param effectiveFrom the first day, Europe/Copenhagen
 * @param serviceStatus a changed service with its intake stopped counts as an intake stop: money is about the intake
 */
@Embeddable
record Phase(
        LocalDate effectiveFrom,
        @Enumerated(EnumType.STRING) ServiceStatus serviceStatus) {}
