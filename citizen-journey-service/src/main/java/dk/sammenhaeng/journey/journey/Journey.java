package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that goes on around one citizen (forløb), as it was at one instant.
 *
 * @param registeredBySector the sector that registered the citizen, where a sector did
 * @param citizenId the record that stands for the citizen, whichever of several was asked for
 * @param identity which records the journey is made of
 * @param consent what the citizen lets the sectors see of each other's content
 * @param reEvaluateOn the day for which a new look at the rules is already booked
 * @param isProtected true while name and address are protected (navne- og adressebeskyttelse)
 * @param team who works together around the citizen now
 * @param plans those in force
 * @param conflicts those the rules still find, open or accepted
 */
public record Journey(
        UUID citizenId,
        String givenName,
        String familyName,
        Optional<Sector> registeredBySector,
        Identity identity,
        Optional<Coordinator> coordinator,
        boolean isProtected,
        Sharing consent,
        Optional<LocalDate> reEvaluateOn,
        List<TeamMember> team,
        Circumstances circumstances,
        List<Plan> plans,
        List<Conflict> conflicts) {

    public Journey {
        team = List.copyOf(team);
        plans = List.copyOf(plans);
        conflicts = List.copyOf(conflicts);
    }

    /** The ids of all records behind the journey, the one that stands for them first; one unless some were merged. */
    public List<UUID> records() {
        return identity.records();
    }

    /** True while the citizen consents to something. */
    public boolean sharing() {
        return consent.given();
    }

    /** The plan a sector's system knows by this id at the record that was asked for: systems number each record apart. */
    public Optional<Plan> plan(Sector sector, String externalId) {
        return known(sector, externalId)
                .filter(plan -> !identity.plansOfOthers().contains(plan.id()))
                .findFirst();
    }

    /** The same, at whichever record. */
    public Optional<Plan> planOfAnyRecord(Sector sector, String externalId) {
        return known(sector, externalId).findFirst();
    }

    private Stream<Plan> known(Sector sector, String externalId) {
        return plans.stream()
                .filter(plan -> plan.sector() == sector && plan.externalId().equals(externalId));
    }

    /** The plan with this id of ours. */
    public Optional<Plan> plan(UUID planId) {
        return plans.stream().filter(plan -> plan.id().equals(planId)).findFirst();
    }

    /** The plans that may be named to all who work with the citizen. */
    public List<Plan> openPlans() {
        return plans.stream().filter(plan -> !plan.isSecret()).toList();
    }

    /**
     * The plans of a sector that a finding names. One whose existence is a secret only where there is no other: a finding
     * is hidden from everybody from whom one of its plans is.
     */
    public List<Plan> namedPlans(Sector sector) {
        List<Plan> all = plans.stream().filter(plan -> plan.sector() == sector).toList();
        List<Plan> known = all.stream().filter(plan -> !plan.isSecret()).toList();
        return known.isEmpty() ? all : known;
    }

    /** The actions that wait on the day for one that is not over, of plans of which the reader may know. */
    public Set<UUID> waitingOn(LocalDate day, Relation reader) {
        Set<UUID> running = plans.stream()
                .filter(plan -> !reader.hidden().contains(plan.id()))
                .flatMap(plan -> plan.actions().stream())
                .filter(action -> !action.isOverOn(day))
                .map(Action::id)
                .collect(Collectors.toSet());
        return circumstances.dealings().dependencies().stream()
                .filter(dependency -> running.contains(dependency.awaits()))
                .map(Dependency::actionId)
                .collect(Collectors.toSet());
    }

    /** A sector that keeps something of the citizen, with every other one that registered the citizen or has a plan. */
    public Set<Sector> sectorsAround(Sector keeping) {
        Set<Sector> sectors = EnumSet.of(keeping);
        registeredBySector.ifPresent(sectors::add);
        sectors.addAll(identity.registeredBy());
        plans.forEach(plan -> sectors.add(plan.sector()));
        return sectors;
    }

    /** True when the conflict would tell a sector of another sector's plan whose existence is a secret. */
    public boolean isSecretFrom(Sector sector, Conflict conflict) {
        return plans.stream()
                .anyMatch(plan -> plan.isSecret()
                        && plan.sector() != sector
                        && conflict.plans().contains(plan.id()));
    }

    /** The same journey with the plan in place of its former version. */
    public Journey with(Plan changed) {
        Work work = circumstances.work();
        return with(
                Stream.concat(others(changed.id()), Stream.of(changed)).toList(),
                conflicts,
                work.after(plan(changed.id()), changed));
    }

    /** The same journey when a plan is no longer part of it from an instant on. */
    public Journey without(UUID planId, Instant at) {
        Work work = circumstances.work();
        return with(
                others(planId).toList(),
                conflicts,
                plan(planId).map(withdrawn -> work.without(withdrawn, at)).orElse(work));
    }

    private Stream<Plan> others(UUID planId) {
        return plans.stream().filter(plan -> !plan.id().equals(planId));
    }

    /** The same journey with other plans and conflicts, such as those it had before. */
    public Journey with(List<Plan> otherPlans, List<Conflict> otherConflicts) {
        return with(otherPlans, otherConflicts, circumstances.work());
    }

    private Journey with(List<Plan> otherPlans, List<Conflict> otherConflicts, Work work) {
        return new Journey(
                citizenId,
                givenName,
                familyName,
                registeredBySector,
                identity,
                coordinator,
                isProtected,
                consent,
                reEvaluateOn,
                team,
                circumstances.with(work),
                otherPlans,
                otherConflicts);
    }
}
