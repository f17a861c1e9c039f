package dk.sammenhaeng.journey.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Appointment.Form;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a journey a voluntary organisation may be shown: a measure that volunteers give and an appointment, both named
 * one by one, and never of a plan that is sensitive or a secret, whoever permits it. It is looked at anew at each read.
 */
final class Shown {

    private Shown() {}

    /** Those of the measures that may be shown, of plans of which this holds. */
    static Stream<Measure> measures(Journey journey, Collection<UUID> ids, Predicate<Plan> which) {
        return plans(journey, which).flatMap(plan -> plan.actions().stream()
                .filter(action -> ids.contains(action.id()) && action.terms().provider() == Provider.VOLUNTEER)
                .map(action ->
                        new Measure(action.id(), action.title(), action.from(), action.to(), action.weeklyHours())));
    }

    /** Those of the appointments that may be shown, of plans of which this holds, and stand; no place of who is protected. */
    static Stream<Appointment> appointments(Journey journey, Collection<UUID> ids, Predicate<Plan> which) {
        return plans(journey, which).flatMap(plan -> plan.appointments().stream()
                .filter(one -> ids.contains(one.id()) && one.stands())
                .map(one -> new Appointment(
                        one.id(),
                        one.title(),
                        one.start(),
                        one.end(),
                        one.place().filter(place -> !journey.isProtected()),
                        one.form())));
    }

    /** True where one of the party's parts may be shown or was called off, of plans of which this holds. */
    static boolean isOf(Journey journey, Party party, Predicate<Plan> which) {
        return measures(journey, party.actionIds(), which).findAny().isPresent()
                || plans(journey, which)
                        .flatMap(plan -> plan.appointments().stream())
                        .anyMatch(one -> party.appointmentIds().contains(one.id()));
    }

    /** Whom to call: the coordinator, else who is responsible for a plan with something shown. */
    static Optional<Contact> contact(Journey journey, Predicate<Plan> which) {
        return journey.coordinator()
                .map(person -> new Contact(person.name(), person.phone()))
                .or(() -> plans(journey, which)
                        .map(Plan::responsible)
                        .map(person -> new Contact(person.name(), person.phone()))
                        .findFirst());
    }

    /** True for a plan that holds one of the parts. */
    static Predicate<Plan> holding(Collection<UUID> parts) {
        return plan -> Stream.concat(
                        plan.actions().stream().map(action -> action.id()),
                        plan.appointments().stream().map(one -> one.id()))
                .anyMatch(parts::contains);
    }

    private static Stream<Plan> plans(Journey journey, Predicate<Plan> which) {
        return journey.plans().stream().filter(which).filter(plan -> !plan.sensitivity()
                .isSensitive());
    }

    /** A measure: neither decision nor need, method or money. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Measure(UUID id, String title, LocalDate from, Optional<LocalDate> to, Optional<BigDecimal> weeklyHours) {}

    /** An appointment the organisation takes part in. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Appointment(
            UUID id, String title, Instant start, Instant end, Optional<String> place, Optional<Form> form) {}

    /** Whom to call. */
    record Contact(String name, String phone) {}

    /** Measures and appointments. */
    record Parts(List<Measure> measures, List<Appointment> appointments) {

        static Parts of(Journey journey, Party party, Predicate<Plan> which) {
            return new Parts(
                    Shown.measures(journey, party.actionIds(), which).toList(),
                    Shown.appointments(journey, party.appointmentIds(), which).toList());
        }
    }
}
