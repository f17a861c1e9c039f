package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.coordinatedplan.ActivePlans;
import dk.sammenhaeng.journey.coordinatedplan.ActivePlans.ActivePlan;
import dk.sammenhaeng.journey.family.FamilyView.MemberView;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows the team around a citizen those of the family who consent at this very moment. */
@ApplicationScoped
class Families {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final ActivePlans activePlans;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    Families(
            Journeys journeys,
            FamilyRows rows,
            ActivePlans activePlans,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.journeys = journeys;
        this.rows = rows;
        this.activePlans = activePlans;
        this.current = current;
        this.calendar = calendar;
    }

    /**
     * The citizen as the caller's team sees them.
     *
     * @throws Refusal 403 for who is not of the team, 404 without a relation
     */
    Seen ofTeam(UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        if (!seen.relation().isOfTeam()) {
            throw Refusal.forbidden("family-team-only");
        }
        current.touches(seen.journey().citizenId());
        return seen;
    }

    /** The members who consent, each look being on their log, too; read at once, however many they are. */
    Family of(Seen seen) {
        LocalDate today = calendar.today();
        List<Member> members = living(seen);
        List<Member> consenting = members.stream()
                .filter(member -> member.link().otherWord().sharing().holdsOn(today))
                .toList();
        Map<UUID, ActivePlan> active = activePlans.of(
                consenting.stream().map(member -> member.known().journey()).toList());
        List<MemberView> views = consenting.stream()
                .map(member -> MemberView.of(
                        member.link(),
                        new MemberSight(
                                member.known(),
                                seen.relation(),
                                member.link().otherWord().sharing(),
                                today),
                        Optional.ofNullable(active.get(member.id()))))
                .toList();
        views.forEach(member -> current.touches(member.citizenId()));
        return new Family(views, members.size() - consenting.size());
    }

    /**
     * One for each person: of who is linked twice, since two records of theirs were merged, the last word holds. Nothing
     * is planned together with who is dead or has moved away.
     */
    private List<Member> living(Seen seen) {
        List<FamilyLink> links = rows.of(seen.journey().records());
        Map<UUID, Known> known = journeys
                .findAll(links.stream().map(FamilyLink::otherCitizenId).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.journey().identity().asked(), one -> one));
        return List.copyOf(links.stream()
                .filter(link -> known.containsKey(link.otherCitizenId()))
                .map(link -> new Member(link, Objects.requireNonNull(known.get(link.otherCitizenId()))))
                .filter(member -> member.isAlive() && !seen.journey().records().contains(member.id()))
                .collect(Collectors.toMap(Member::id, member -> member, Member::lastToSpeak, LinkedHashMap::new))
                .values());
    }

    /**
     * The family of a citizen.
     *
     * @param waiting how many members have not said yes
     */
    record Family(List<MemberView> members, long waiting) {}

    private record Member(FamilyLink link, Known known) {

        UUID id() {
            return known.journey().citizenId();
        }

        boolean isAlive() {
            return known.journey().identity().stoppedAt().isEmpty();
        }

        private Member lastToSpeak(Member other) {
            Optional<UUID> own = link.otherWord().id();
            Optional<UUID> others = other.link.otherWord().id();
            return own.filter(id -> others.filter(later -> later.compareTo(id) > 0)
                                    .isEmpty())
                            .isPresent()
                    ? this
                    : other;
        }
    }
}
