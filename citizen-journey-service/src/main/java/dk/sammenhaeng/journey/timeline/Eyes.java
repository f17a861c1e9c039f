package dk.sammenhaeng.journey.timeline;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.outcome.Outcomes;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody may see of a citizen's history.
 *
 * @param staff true for who works with the citizen
 * @param mine true for the citizen
 * @param stands true for who stands for the citizen
 * @param whole true for who is let into what concerns the whole
 * @param team true for who works with the citizen in person
 * @param own the reader's sector, where it has a plan here
 * @param responsible the plans the reader is responsible for
 * @param known the plans of which the reader may know
 * @param readable the plans whose content is the reader's
 * @param hidden the plans of which the reader may not know
 * @param kept what sectors keep beside their plans
 * @param close the same for what would lead to the citizen's place
 * @param outcomes the sectors whose outcomes are the reader's
 * @param named the sectors of which who stands for the citizen may know that they work with the citizen
 * @param coordinator true for who holds the journey together
 * @param reader who reads, among staff
 */
record Eyes(
        List<UUID> records,
        boolean staff,
        boolean mine,
        boolean stands,
        boolean whole,
        boolean team,
        Optional<Sector> own,
        Collection<UUID> responsible,
        Collection<UUID> known,
        Collection<UUID> readable,
        Collection<UUID> hidden,
        Readable kept,
        Readable close,
        Set<Sector> outcomes,
        Set<Sector> named,
        boolean coordinator,
        Optional<String> reader) {

    /** Those of who has a relation. */
    static Eyes of(Journeys.Seen seen, String reader) {
        Relation relation = seen.relation();
        Journey journey = seen.journey();
        Readable kept = Readable.of(seen);
        return new Eyes(
                journey.records(),
                true,
                false,
                false,
                relation.knowsWhole(),
                relation.isOfTeam(),
                relation.sector(),
                relation.responsibleFor(),
                plans(journey, plan -> !relation.hidden().contains(plan.id())),
                plans(journey, relation::mayRead),
                relation.hidden(),
                kept,
                journey.isProtected() ? Readable.own(seen) : kept,
                Outcomes.readable(seen),
                Set.of(),
                relation.coordinator(),
                Optional.of(reader));
    }

    /** Those of the citizen, or of who stands for the citizen as far as that goes. */
    static Eyes of(Self self) {
        Readable kept = new Readable(opened(self, false), opened(self, true));
        return new Eyes(
                self.journey().records(),
                false,
                self.isOwn(),
                !self.isOwn(),
                self.isForAll(),
                false,
                Optional.empty(),
                List.of(),
                plans(self.journey(), self::opens),
                plans(self.journey(), self::opens),
                plans(self.journey(), plan -> !self.opens(plan)),
                kept,
                kept,
                kept.sectors(),
                named(self, kept),
                false,
                Optional.empty());
    }

    /** Of the sector of a plan that is opened they know by it; of another only where what is sensitive is opened. */
    private static Set<Sector> named(Self self, Readable kept) {
        return Stream.concat(
                        kept.sensitive().stream(),
                        self.journey().plans().stream().filter(self::opens).map(Plan::sector))
                .collect(Collectors.toSet());
    }

    private static Set<Sector> opened(Self self, boolean sensitive) {
        return Arrays.stream(Sector.values())
                .filter(sector -> self.opens(sector, sensitive))
                .collect(Collectors.toSet());
    }

    private static List<UUID> plans(Journey journey, Predicate<Plan> which) {
        return journey.plans().stream().filter(which).map(Plan::id).toList();
    }
}
