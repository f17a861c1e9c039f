package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What ties a caller to a citizen, and so what the caller may see. A person has a relation as coordinator or deputy, by
 * a plan of their own or of their unit, in the team, by having registered a citizen who has no plan yet, for a time after
 * they or their unit have accepted a hand-over, or by break-glass; never by sector alone. A sector's system has one by its
 * sector.
 *
 * @param coordinator true for the journey's coordinator and deputy
 * @param teamMember true for a member of the team around the citizen, and for who has just received the citizen
 * @param leader true for the leader of a unit that is responsible for a plan
 * @param registrar true for who registered a citizen who has no plan yet
 * @param system true for a sector's own system
 * @param worksFor the caller's sector, whether or not it has a plan here
 * @param sector the caller's sector, where it has a plan here or registered the citizen and the role in the team needs it
 * @param responsibleFor the plans the caller is responsible for, in person or with a unit
 * @param glass the open break-glass (nødadgang), where there is one
 * @param roles as what the caller is in the team, where nothing but the team ties them here (FV-C27); else empty
 */
public record Relation(
        boolean coordinator,
        boolean teamMember,
        boolean leader,
        boolean registrar,
        boolean system,
        Optional<Sector> worksFor,
        Optional<Sector> sector,
        Set<UUID> responsibleFor,
        Optional<UUID> glass,
        Set<ParticipantRole> roles,
        Terms terms) {

    public Relation {
        responsibleFor = Set.copyOf(responsibleFor);
        roles = Set.copyOf(roles);
    }

    /** The relation, or nothing: then the caller may not even know that the citizen is known here. */
    static Optional<Relation> of(Journey journey, Caller caller, Ties ties, Terms terms) {
        boolean system = caller.isAny(Role.SECTOR_SYSTEM);
        Optional<Sector> worksFor = sectorOf(caller);
        Set<ParticipantRole> roles = system ? Set.of() : rolesOf(journey, caller, ties);
        Relation relation = new Relation(
                journey.coordinator().filter(person -> person.is(caller.user())).isPresent(),
                !system
                        && (ties.isReceiver()
                                || journey.team().stream()
                                        .anyMatch(member -> member.user().equals(caller.user()))),
                !system && ties.leads(),
                !system && ties.registrar() && journey.plans().isEmpty(),
                system,
                worksFor,
                worksFor.filter(
                        own -> (isInvolved(journey, own) || ties.isReceivedBy(own)) && isNeeded(roles, own, false)),
                system ? Set.of() : ties.own(),
                ties.glass(),
                roles,
                terms);
        return Optional.of(relation.hiding(journey)).filter(Relation::isAny);
    }

    private Relation hiding(Journey journey) {
        Set<UUID> hidden = journey.plans().stream()
                .filter(plan -> sight(plan).isHidden())
                .map(Plan::id)
                .collect(Collectors.toSet());
        return new Relation(
                coordinator,
                teamMember,
                leader,
                registrar,
                system,
                worksFor,
                sector,
                responsibleFor,
                glass,
                roles,
                terms.hiding(hidden));
    }

    private static Set<ParticipantRole> rolesOf(Journey journey, Caller caller, Ties ties) {
        boolean otherwise =
                journey.coordinator().filter(person -> person.is(caller.user())).isPresent()
                        || ties.leads()
                        || !ties.own().isEmpty();
        Stream<ParticipantRole> inTeam = journey.team().stream()
                .filter(member -> member.user().equals(caller.user()))
                .map(TeamMember::participantRole);
        Stream<ParticipantRole> receiving =
                ties.isReceiver() ? Stream.of(ParticipantRole.TRANSITION_RECEIVER) : Stream.empty();
        return otherwise ? Set.of() : Stream.concat(inTeam, receiving).collect(Collectors.toSet());
    }

    private boolean isAny() {
        return isOfTeam() || registrar || glass.isPresent() || (system && sector.isPresent());
    }

    /** The sector a caller works for; only a caseworker or a sector's system does. */
    public static Optional<Sector> sectorOf(Caller caller) {
        return caller.isAny(Role.CASEWORKER, Role.SECTOR_SYSTEM)
                ? caller.sector().flatMap(Relation::sectorNamed)
                : Optional.empty();
    }

    /** True while the citizen consents to something; what that opens, {@link #sight} and {@link #shares} say. */
    public boolean consented() {
        return terms.consent().holdsOn(terms.today());
    }

    /** True while the citizen consents that content of all sectors is shared. */
    public boolean sharing() {
        return Arrays.stream(Sector.values()).allMatch(each -> terms.consent().covers(each, false, terms.today()));
    }

    /**
     * True when what a sector keeps beside its plans is shared with this caller by consent.
     *
     * @param sensitive true for what tells of treatment, abuse or shelter
     */
    public boolean shares(Sector keeper, boolean sensitive) {
        return isOfTeam() && needs(keeper, sensitive) && terms.consent().covers(keeper, sensitive, terms.today());
    }

    /**
     * True when the caller's work needs what a sector keeps: a member of the team by the role there, everybody else with
     * a tie of their own (FV-C27).
     *
     * @param sensitive true for what tells of treatment, abuse or shelter
     */
    public boolean needs(Sector keeper, boolean sensitive) {
        return isNeeded(roles, keeper, sensitive);
    }

    private static boolean isNeeded(Set<ParticipantRole> roles, Sector keeper, boolean sensitive) {
        return roles.isEmpty() || roles.stream().anyMatch(role -> role.opens(keeper, sensitive));
    }

    /** The same for the content of a plan. */
    boolean needs(Plan plan) {
        return needs(plan.sector(), plan.sensitivity() == Sensitivity.FOELSOM);
    }

    /** True for who works with the citizen: coordinator, deputy, team, and who is responsible for a plan. */
    public boolean isOfTeam() {
        return coordinator || teamMember || leader || !responsibleFor.isEmpty();
    }

    /** True for who may change something; break-glass alone only looks. */
    public boolean mayAct() {
        return isOfTeam() || registrar || system;
    }

    /** True when the plan is the caller's: their own, their unit's, or, for a system, their sector's. */
    boolean owns(Plan plan) {
        return responsibleFor.contains(plan.id())
                || (system && sector.filter(own -> own == plan.sector()).isPresent());
    }

    /** How much of the plan the caller sees. */
    public Sight sight(Plan plan) {
        return Sight.of(plan, this, terms);
    }

    /** True when the content of the plan is for this caller, not only that it exists and whom to call. */
    public boolean mayRead(Plan plan) {
        return sight(plan).isFull();
    }

    /**
     * True when the name of the plan's unit is for this caller. That of a unit which tells where the citizen is, or what
     * a sensitive plan is about, is not.
     */
    public boolean mayKnowUnit(Plan plan) {
        Sight sight = sight(plan);
        return sight.isOwn()
                || (!isOfSecretUnit(plan) && (sight.isFull() || plan.sensitivity() != Sensitivity.FOELSOM));
    }

    /** True for a plan whose unit tells where the citizen is. */
    public boolean isOfSecretUnit(Plan plan) {
        return terms.secret().contains(plan.id());
    }

    /** True when the places to which the plan calls the citizen are for this caller. */
    public boolean mayKnowPlaces(Plan plan) {
        return !terms.addressProtected() || sight(plan).isOwn();
    }

    /** The plans of which the caller may not even know that they exist. */
    public Set<UUID> hidden() {
        return terms.hidden();
    }

    /** True when conflicts without a hidden side are for this caller, not only those with a side of their own. */
    public boolean knowsWhole() {
        return coordinator || teamMember || glass.isPresent();
    }

    /**
     * True when the caller is to know of the conflict at all: a side of it is theirs or they work with the whole, and it
     * tells of no plan that is hidden from them, and of nothing that is its sector's alone. Of a stay the team does not
     * know by its work with the whole.
     */
    public boolean mayKnow(Conflict conflict) {
        return terms.hidden().stream().noneMatch(conflict.plans()::contains)
                && (knowsByTheWhole(conflict)
                        || sector.filter(conflict.sectors()::contains).isPresent()
                        || responsibleFor.stream().anyMatch(conflict.plans()::contains));
    }

    private boolean knowsByTheWhole(Conflict conflict) {
        return !conflict.isItsSectorsAlone() && (conflict.isOfAStay() ? coordinator : knowsWhole());
    }

    /** The same for a conflict of an earlier time, which must not tell of a plan that was a secret then either. */
    public boolean mayKnow(Conflict conflict, Journey then) {
        return mayKnow(conflict)
                && then.plans().stream()
                        .noneMatch(plan -> conflict.plans().contains(plan.id())
                                && sight(plan).isHidden());
    }

    private static boolean isInvolved(Journey journey, Sector sector) {
        return journey.identity().registeredBy().contains(sector)
                || journey.plans().stream().anyMatch(plan -> plan.sector() == sector);
    }

    private static Optional<Sector> sectorNamed(String name) {
        return Arrays.stream(Sector.values())
                .filter(sector -> sector.name().equals(name))
                .findFirst();
    }

    /**
     * What the citizen, the law and the municipality say about seeing.
     *
     * @param glassOpensVip true where the municipality lets break-glass open plans whose existence is a secret
     * @param addressProtected true while name and address are protected (navne- og adressebeskyttelse)
     * @param secret the plans of units whose name tells where the citizen is
     * @param hidden the plans of which this caller may not know
     */
    public record Terms(
            Sharing consent,
            List<LegalGround> grounds,
            LocalDate today,
            boolean glassOpensVip,
            boolean addressProtected,
            Set<UUID> secret,
            Set<UUID> hidden) {

        public Terms {
            grounds = List.copyOf(grounds);
            secret = Set.copyOf(secret);
            hidden = Set.copyOf(hidden);
        }

        private Terms hiding(Set<UUID> plans) {
            return new Terms(consent, grounds, today, glassOpensVip, addressProtected, secret, plans);
        }
    }
}
