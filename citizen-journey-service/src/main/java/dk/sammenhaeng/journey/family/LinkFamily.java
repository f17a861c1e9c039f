package dk.sammenhaeng.journey.family;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.family.FamilyLink.Relation;
import dk.sammenhaeng.journey.family.FamilyLink.Word;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Links two citizens as family; nobody sees anything by it before each of them has consented. */
@ApplicationScoped
class LinkFamily {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    LinkFamily(Journeys journeys, FamilyRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Links them.
     *
     * @throws Refusal 400 for a citizen with themselves, 404 unless the caller has a relation to both, 409 when they are
     *     linked already
     */
    FamilyLink link(UUID citizenId, UUID otherCitizenId, Relation relation) {
        journeys.lockOnly(List.of(citizenId, otherCitizenId));
        Journey own = journeys.lockSeen(citizenId).journey();
        Journey other = journeys.lockSeen(otherCitizenId).journey();
        if (own.citizenId().equals(other.citizenId())) {
            throw Refusal.invalid("/otherCitizenId", "family.self");
        }
        rows.between(own.records(), other.records()).ifPresent(known -> {
            throw Refusal.byRule("family-link-exists", known);
        });
        FamilyLink link = new FamilyLink(
                UuidCreator.getTimeOrderedEpoch(),
                own.citizenId(),
                other.citizenId(),
                relation,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                Word.NONE,
                Word.NONE,
                0);
        rows.link(link, current.caller().user());
        Stream.of(own, other)
                .sorted(Comparator.comparing(Journey::citizenId))
                .forEach(member -> consistency.tell(member, link.id()));
        return link;
    }
}
