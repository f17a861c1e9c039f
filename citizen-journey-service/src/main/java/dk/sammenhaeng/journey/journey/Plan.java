package dk.sammenhaeng.journey.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One sector's own plan (sektorplan) as its system last put it, with the parts that are in force.
 *
 * @param externalVersion the version its system gave it
 * @param contentHash tells whether a put says the same again
 * @param planType a code of the reference table {@code plan_type}
 * @param version counts the changes here
 * @param source when its system last spoke of it
 * @param entitlements what the citizen may and must by this plan (ret og pligt, FV-C15)
 * @param weeklyCapacity hours a week the citizen can manage by this plan, such as a medical limit (skånehensyn)
 */
public record Plan(
        UUID id,
        Sector sector,
        String externalId,
        long externalVersion,
        String contentHash,
        String planType,
        Responsible responsible,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Instant changedAt,
        long version,
        Source source,
        Sensitivity sensitivity,
        Optional<BigDecimal> weeklyCapacity,
        List<Need> needs,
        List<ContactPerson> contactPersons,
        List<Entitlement> entitlements,
        List<Goal> goals,
        List<Action> actions,
        List<Appointment> appointments) {

    public Plan {
        weeklyCapacity = weeklyCapacity.map(BigDecimal::stripTrailingZeros);
        needs = List.copyOf(needs);
        contactPersons = List.copyOf(contactPersons);
        // Versions kept from before a plan could say them have none.
        entitlements = entitlements == null ? List.of() : List.copyOf(entitlements);
        goals = List.copyOf(goals);
        actions = List.copyOf(actions);
        appointments = List.copyOf(appointments);
    }

    /** True when it is in force on the day. */
    public boolean isInForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && !isOverOn(day);
    }

    /** True when it has ended by the day. */
    public boolean isOverOn(LocalDate day) {
        return validTo.filter(end -> !end.isAfter(day)).isPresent();
    }

    /** True where even that there is such a plan tells too much, as at a crisis centre (krisecenter). */
    public boolean isSecret() {
        return sensitivity == Sensitivity.VIP;
    }
}
