package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.Milestone.State;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Days;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is asked of the sector that receives a citizen (opfølgning): it moves with the receiver, and goes on where its end
 * turned out to be a mistake. The journey is locked by the caller.
 */
@ApplicationScoped
public class FollowUps {

    private final Milestones milestones;
    private final MilestoneRows rows;
    private final MilestoneKinds kinds;

    FollowUps(Milestones milestones, MilestoneRows rows, MilestoneKinds kinds) {
        this.milestones = milestones;
        this.rows = rows;
        this.kinds = kinds;
    }

    /**
     * Asks a sector, whichever the kind's own is, where none of it is open already.
     *
     * @param citizenId the record of the citizen that the basis is of
     */
    public List<Entry> planOnce(
            Journey journey, UUID citizenId, Sector sector, String fact, LocalDate on, UUID basisId) {
        return !milestones.isAsked(journey, fact)
                ? plan(journey, citizenId, fact, on, Basis.of(basisId, sector))
                : List.of();
    }

    /** Plans it, or lets go on what was asked for on the same basis by the same day and had ended with it. */
    List<Entry> plan(Journey journey, UUID citizenId, String fact, LocalDate on, Basis basis) {
        List<Entry> planned = milestones.plan(journey, citizenId, fact, on, basis);
        if (!planned.isEmpty()) {
            return planned;
        }
        Set<LocalDate> lastDays = kinds.of(fact, on).stream()
                .flatMap(kind -> kind.deadline().of(on, journey.circumstances().birthDate()).stream())
                .map(Days::dueOn)
                .collect(Collectors.toSet());
        return goOn(basis.id(), fact, milestone -> lastDays.contains(milestone.dueOn()));
    }

    /** True where what a basis asked for was done, by whichever day it was asked for. */
    boolean isMet(UUID basisId, String kind) {
        return rows.of(basisId, List.of(kind)).stream().anyMatch(milestone -> milestone.state() == State.MET);
    }

    /** What is still open of a fact is another sector's to do, by the same day. */
    public List<Entry> handOn(List<UUID> records, String fact, Sector to) {
        return milestones.openOf(records, fact).stream()
                .filter(milestone -> milestone.sector() != to)
                .flatMap(milestone -> handOn(milestone, to).stream())
                .toList();
    }

    private List<Entry> handOn(Milestone milestone, Sector to) {
        Optional<Milestone> askedBefore = rows.sameOf(milestone, to);
        if (askedBefore.isEmpty()) {
            rows.handOn(milestone.id(), to);
            return List.of(Milestones.changed(milestone));
        }
        List<Entry> happened = new ArrayList<>(List.of(milestones.basisEnded(milestone)));
        askedBefore
                .filter(Milestones::isEndedWithItsBasis)
                .ifPresent(before -> happened.add(milestones.reopened(before)));
        return happened;
    }

    /** Opens again what ended with a basis that turned out to hold. */
    public List<Entry> goOn(UUID basisId, String fact) {
        return goOn(basisId, fact, milestone -> true);
    }

    private List<Entry> goOn(UUID basisId, String fact, Predicate<Milestone> which) {
        return rows.of(basisId, kinds.codesOf(fact)).stream()
                .filter(which.and(Milestones::isEndedWithItsBasis))
                .map(milestones::reopened)
                .toList();
    }
}
