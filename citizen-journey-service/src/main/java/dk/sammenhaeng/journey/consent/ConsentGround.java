package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.citizen.BirthDateCorrected;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.representation.RepresentationEnded;
import dk.sammenhaeng.journey.representation.Speakers;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets no consent outlive the ground it was given on (catalogue C22, C21): when who gave it speaks for the citizen no
 * longer, coordinator and deputy are asked to seek it anew, and without that it ends after a time. It is looked at when a
 * representation ends, on the day its ground is known to be gone, and when the date of birth is corrected.
 */
@ApplicationScoped
public class ConsentGround implements DueHandler {

    static final String KIND = "consent.ground";

    private final Journeys journeys;
    private final List<RestingConsents> kinds;
    private final Speakers speakers;
    private final ConsentSettings settings;
    private final Consistency consistency;
    private final DueRows due;
    private final Clock clock;

    ConsentGround(
            Journeys journeys,
            @All List<RestingConsents> kinds,
            Speakers speakers,
            ConsentSettings settings,
            Consistency consistency,
            DueRows due,
            Clock clock) {
        this.journeys = journeys;
        this.kinds = kinds;
        this.speakers = speakers;
        this.settings = settings;
        this.consistency = consistency;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID record) {
        journeys.lockOnly(record);
    }

    @Override
    public void raise(UUID record, Instant at) {
        journeys.find(record).ifPresent(journey -> {
            List<Entry> happened = look(journey);
            if (!happened.isEmpty()) {
                consistency.settle(journey.citizenId(), happened);
            }
        });
    }

    void look(@Observes RepresentationEnded ended) {
        ended.happened().addAll(look(ended.journey()));
    }

    void look(@Observes BirthDateCorrected corrected) {
        corrected.happened().addAll(look(corrected.journey()));
    }

    /**
     * Looks what the consents of the citizen's records rest on today; the journey is locked by the caller, who settles it.
     *
     * @return the events to append with the change
     */
    public List<Entry> look(Journey journey) {
        Look look = new Look(journey, new Ground(speakers.of(journey)), clock.instant(), new ArrayList<>());
        for (UUID record : journey.records()) {
            Optional<LocalDate> next = kinds.stream()
                    .flatMap(kind -> kind.of(record, look.today()).stream()
                            .flatMap(consent -> nextLook(kind, record, consent, look).stream()))
                    .min(Comparator.naturalOrder());
            due.set(record, KIND, next.map(DanishCalendar::startOf));
        }
        return look.happened();
    }

    private Optional<LocalDate> nextLook(RestingConsents kind, UUID record, RestingConsent consent, Look look) {
        if (consent.lapsesOn().isPresent()) {
            boolean isOver = consent.lapsesOn().filter(look::hasCome).isPresent();
            if (isOver) {
                look.happened().addAll(kind.lapse(look.journey(), consent, look.now()));
            }
            return consent.lapsesOn().filter(day -> !isOver);
        }
        Optional<LocalDate> goneOn = look.ground().goneOn(consent.speaker());
        return goneOn.filter(look::hasCome).isPresent() ? askAnew(kind, record, consent, look) : goneOn;
    }

    private Optional<LocalDate> askAnew(RestingConsents kind, UUID record, RestingConsent consent, Look look) {
        Optional<LocalDate> lapsesOn =
                kind.askAnew(record, consent, look.today(), look.today().plus(settings.timeToAskAnew()));
        UUID citizenId = look.journey().citizenId();
        lapsesOn.ifPresent(day -> look.happened().add(new Entry(citizenId, new PartChanged(citizenId, consent.id()))));
        return lapsesOn;
    }

    /** One look at everything a journey's consents rest on. */
    private record Look(Journey journey, Ground ground, Instant now, List<Entry> happened) {

        LocalDate today() {
            return DanishCalendar.dayOf(now);
        }

        boolean hasCome(LocalDate day) {
            return !day.isAfter(today());
        }
    }
}
