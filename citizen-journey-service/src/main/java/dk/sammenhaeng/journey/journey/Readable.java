package dk.sammenhaeng.journey.journey;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a caller may read of what a sector keeps of a citizen beside its plans (catalogue C8).
 *
 * @param sectors those whose content is the caller's to read
 * @param sensitive those of which also what tells of treatment, abuse or shelter
 */
public record Readable(Set<Sector> sectors, Set<Sector> sensitive) {

    public Readable {
        sectors = Set.copyOf(sectors);
        sensitive = Set.copyOf(sensitive);
    }

    /**
     * The caller's own sector and those whose plans the caller answers for; with the citizen's consent the others for
     * the team, and what is sensitive in them for the coordinator where the citizen names it. Of all this a member of
     * the team what the role there needs (FV-C27).
     */
    public static Readable of(Journeys.Seen seen) {
        Relation relation = seen.relation();
        Readable own = own(seen);
        Set<Sector> sectors = copyOf(own.sectors());
        Set<Sector> sensitive = copyOf(own.sensitive());
        for (Sector each : Sector.values()) {
            if (relation.shares(each, false)) {
                sectors.add(each);
            }
            if (relation.coordinator() && relation.shares(each, true)) {
                sensitive.add(each);
            }
        }
        return new Readable(sectors, sensitive);
    }

    /** The same without what consent opens. */
    public static Readable own(Journeys.Seen seen) {
        Relation relation = seen.relation();
        Set<Sector> own = EnumSet.noneOf(Sector.class);
        if (relation.mayAct()) {
            relation.worksFor().ifPresent(own::add);
        }
        seen.journey().plans().stream()
                .filter(plan -> relation.responsibleFor().contains(plan.id()))
                .map(Plan::sector)
                .forEach(own::add);
        Set<Sector> sectors = copyOf(own);
        Set<Sector> sensitive = copyOf(own);
        sectors.removeIf(each -> !relation.needs(each, false));
        sensitive.removeIf(each -> !relation.needs(each, true));
        return new Readable(sectors, sensitive);
    }

    private static Set<Sector> copyOf(Set<Sector> sectors) {
        Set<Sector> copy = EnumSet.noneOf(Sector.class);
        copy.addAll(sectors);
        return copy;
    }

    /** True when it is the caller's to read. */
    public boolean holds(Sector sector, boolean isSensitive) {
        return (isSensitive ? sensitive : sectors).contains(sector);
    }
}
