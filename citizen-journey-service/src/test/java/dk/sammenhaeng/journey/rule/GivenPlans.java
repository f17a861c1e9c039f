package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sensitivity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Plans for tests of rules, each other than usual in one thing. */
final class GivenPlans {

    private GivenPlans() {}

    static Plan limited(Plan plan, String weeklyCapacity) {
        return copy(
                plan,
                plan.planType(),
                plan.validTo(),
                plan.changedAt(),
                Optional.of(new BigDecimal(weeklyCapacity)),
                plan.needs(),
                plan.contactPersons());
    }

    static Plan of(Plan plan, String planType) {
        return copy(
                plan,
                planType,
                plan.validTo(),
                plan.changedAt(),
                Optional.empty(),
                plan.needs(),
                plan.contactPersons());
    }

    static Plan endingOn(Plan plan, LocalDate end) {
        return copy(
                plan,
                plan.planType(),
                Optional.of(end),
                plan.changedAt(),
                Optional.empty(),
                plan.needs(),
                plan.contactPersons());
    }

    static Plan changedAt(Plan plan, Instant at) {
        return copy(plan, plan.planType(), plan.validTo(), at, Optional.empty(), plan.needs(), plan.contactPersons());
    }

    static Plan needing(Plan plan, Need... needs) {
        return copy(
                plan,
                plan.planType(),
                plan.validTo(),
                plan.changedAt(),
                Optional.empty(),
                List.of(needs),
                plan.contactPersons());
    }

    static Plan naming(Plan plan, ContactPerson.Kind kind, String name) {
        return copy(
                plan,
                plan.planType(),
                plan.validTo(),
                plan.changedAt(),
                Optional.empty(),
                plan.needs(),
                List.of(new ContactPerson(kind, name, "89 40 10 00")));
    }

    private static Plan copy(
            Plan plan,
            String planType,
            Optional<LocalDate> validTo,
            Instant changedAt,
            Optional<BigDecimal> capacity,
            List<Need> needs,
            List<ContactPerson> persons) {
        return new Plan(
                plan.id(),
                plan.sector(),
                plan.externalId(),
                plan.externalVersion(),
                plan.contentHash(),
                planType,
                plan.responsible(),
                plan.validFrom(),
                validTo,
                changedAt,
                plan.version(),
                plan.source(),
                Sensitivity.FORTROLIG,
                capacity,
                needs,
                persons,
                plan.entitlements(),
                plan.goals(),
                plan.actions(),
                plan.appointments());
    }
}
