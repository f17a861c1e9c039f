package dk.sammenhaeng.journey.family;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.family.FamilyLink.Relation;
import dk.sammenhaeng.journey.family.FamilyLink.Word;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Starts a plan for a family and links its members; nobody sees a member's plans before that member consents. */
@ApplicationScoped
public class StartFamilyPlan {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final FamilyPlanRows plans;

    StartFamilyPlan(Journeys journeys, FamilyRows rows, FamilyPlanRows plans) {
        this.journeys = journeys;
        this.rows = rows;
        this.plans = plans;
    }

    /** Those of the members who are somebody other than the citizen, and to whom the caller has a relation. */
    public Set<UUID> mayName(Journey journey, List<Member> members) {
        return read(members).stream()
                .filter(member -> member.relation().isPresent()
                        && !member.journey().records().contains(journey.citizenId()))
                .map(member -> member.journey().identity().asked())
                .collect(Collectors.toSet());
    }

    /** Starts it for a citizen whose journey and whose members' journeys are locked. */
    public Started start(Journey journey, Wish wish, String by, Instant now) {
        FamilyPlan plan = new FamilyPlan(
                UuidCreator.getTimeOrderedEpoch(),
                wish.purpose(),
                wish.sector(),
                wish.unit(),
                DanishCalendar.dayOf(now),
                Optional.empty(),
                Optional.empty(),
                1);
        plans.add(journey.citizenId(), plan, by, now);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), plan.id())));
        Map<UUID, Journey> others = read(wish.members()).stream()
                .map(Known::journey)
                .collect(Collectors.toMap(other -> other.identity().asked(), other -> other));
        for (Member member : wish.members()) {
            Journey other = Objects.requireNonNull(others.get(member.citizenId()));
            if (rows.between(journey.records(), other.records()).isEmpty()) {
                FamilyLink link = link(journey.citizenId(), other.citizenId(), member.relation(), now);
                rows.link(link, by);
                happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), link.id())));
                happened.add(new Entry(other.citizenId(), new PartChanged(other.citizenId(), link.id())));
            }
        }
        return new Started(plan.id(), happened);
    }

    private List<Known> read(List<Member> members) {
        return members.isEmpty()
                ? List.of()
                : journeys.findAll(members.stream().map(Member::citizenId).toList());
    }

    private static FamilyLink link(UUID citizenId, UUID otherId, Relation relation, Instant now) {
        return new FamilyLink(
                UuidCreator.getTimeOrderedEpoch(),
                citizenId,
                otherId,
                relation,
                now,
                Optional.empty(),
                Word.NONE,
                Word.NONE,
                0);
    }

    /** What the family is to get, and who is in it. */
    public record Wish(String purpose, Sector sector, String unit, List<Member> members) {

        public Wish {
            members = List.copyOf(members);
        }
    }

    /** Somebody in the family, and what they are to the citizen. */
    public record Member(UUID citizenId, Relation relation) {}

    /** The plan, and what happened to everybody in the family. */
    public record Started(UUID id, List<Entry> happened) {}
}
