package dk.sammenhaeng.journey.coordinator;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.coordinator.Term.How;
import dk.sammenhaeng.journey.notice.StaffNotices;
import dk.sammenhaeng.platform.access.Acting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The one place where a journey comes to a coordinator: the former one's term ends at the instant the new one's begins,
 * what was offered to others before is overtaken, and the citizen's objections nobody has read go along (catalogue C4:
 * hand-over without gap).
 */
@ApplicationScoped
class Succession {

    private final CoordinationRepository coordinations;
    private final Terms terms;
    private final HandOverRows handOvers;
    private final AbsenceRows absences;
    private final RequestRows requests;
    private final StaffNotices notices;
    private final Consistency consistency;
    private final Clock clock;

    Succession(
            CoordinationRepository coordinations,
            Terms terms,
            HandOverRows handOvers,
            AbsenceRows absences,
            RequestRows requests,
            StaffNotices notices,
            Consistency consistency,
            Clock clock) {
        this.coordinations = coordinations;
        this.terms = terms;
        this.handOvers = handOvers;
        this.absences = absences;
        this.requests = requests;
        this.notices = notices;
        this.consistency = consistency;
        this.clock = clock;
    }

    /**
     * Gives the journey to the person, or only changes phone and deputy when it is theirs already.
     *
     * @param citizenId whose row is locked
     * @param decidedBy who appointed, accepted or ordered it
     */
    Coordination succeed(UUID citizenId, Person person, How how, String decidedBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Coordination> known = coordinations.findByIdOptional(citizenId);
        boolean isAnother = known.filter(
                        coordination -> coordination.person().user().equals(person.user()))
                .isEmpty();
        Optional<String> former =
                known.map(coordination -> coordination.person().user());
        Coordination coordination = known.orElseGet(() -> new Coordination(
                citizenId, Acting.current().municipality().value(), UuidCreator.getTimeOrderedEpoch(), person, now));
        coordination.handTo(person, now);
        absences.runningFor(person).ifPresent(absence -> absence.substitute()
                .filter(substitute -> !substitute.equals(person.user()))
                .filter(substitute -> !requests.isDeclined(citizenId, substitute))
                .ifPresent(substitute -> coordination.standIn(substitute, absence.id())));
        coordinations.persistAndFlush(coordination);
        if (isAnother) {
            terms.begin(citizenId, person, how, decidedBy, now);
            handOvers.overtake(citizenId, now);
            former.ifPresent(user -> notices.handOn(citizenId, user, person.user()));
        }
        consistency.settle(citizenId, coordination.id());
        return coordination;
    }
}
