package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * More than one person is said to hold the whole together: plans call somebody coordinator, or contact person and nothing
 * more, who is not the journey's coordinator. Support contact person, mentor, responsible doctor and youth contact person
 * are what they are by law and no second coordinator (daily use C4).
 */
record TwoCoordinators() implements Rule {

    private static final About ABOUT = About.of(
            "two-coordinators",
            Severity.ACT,
            Owner.COORDINATION,
            Solution.NAME_BY_FUNCTION,
            Solution.APPOINT_COORDINATOR);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Set<String> coordinator = journey.coordinator().map(person -> same(person.name())).stream()
                .collect(Collectors.toSet());
        List<Plan> others = journey.plans().stream()
                .filter(plan -> plan.isInForceOn(today) && claims(plan).anyMatch(name -> !coordinator.contains(name)))
                .toList();
        Set<String> all = new TreeSet<>(coordinator);
        others.forEach(plan -> claims(plan).forEach(all::add));
        Finding.Draft draft =
                Finding.by(this, journey, "SEVERAL_HOLD_THE_WHOLE").key(journey.citizenId());
        others.forEach(plan -> draft.part(plan, plan.id()));
        return Answer.of(all.size() > 1 ? List.of(draft.found()) : List.of())
                .changingOn(
                        journey.plans().stream()
                                .filter(plan -> claims(plan).findAny().isPresent())
                                .flatMap(plan -> Stream.concat(Stream.of(plan.validFrom()), plan.validTo().stream())),
                        today);
    }

    private static Stream<String> claims(Plan plan) {
        return plan.contactPersons().stream()
                .filter(ContactPerson::claimsTheWhole)
                .map(person -> same(person.name()));
    }

    private static String same(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
