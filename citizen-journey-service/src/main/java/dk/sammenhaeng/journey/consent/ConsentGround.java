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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets no consent outlive the ground it was given on (catalogue C22, C21): when who gave it speaks for the citizen no
 * longer, coordinator and deputy are asked to seek it anew, and without that it ends after a time. It is looked at when a
 * representation ends, on the day its ground is known to be gone, and when the date of birth is corrected.
 */
@ApplicationScoped
class ConsentGround implements DueHandler {

    static final String KIND = "consent.ground";

    private final Journeys journeys;
    private final ConsentRows rows;
    private final Speakers speakers;
    private final ConsentSettings settings;
    private final Consistency consistency;
    private final DueRows due;
    private final DanishCalendar calendar;

    ConsentGround(
            Journeys journeys,
            ConsentRows rows,
            Speakers speakers,
            ConsentSettings settings,
            Consistency consistency,
            DueRows due,
            DanishCalendar calendar) {
        this.journeys = journeys;
        this.rows = rows;
        this.speakers = speakers;
        this.settings = settings;
        this.consistency = consistency;
        this.due = due;
        this.calendar = calendar;
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
    List<Entry> look(Journey journey) {
        Ground ground = new Ground(speakers.of(journey));
        LocalDate today = calendar.today();
        return journey.records().stream()
                .flatMap(record -> look(record, ground, today).stream())
                .map(consentId -> new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), consentId)))
                .toList();
    }

    private Optional<UUID> look(UUID record, Ground ground, LocalDate today) {
        Optional<Consent> given =
                rows.find(List.of(record)).filter(consent -> consent.sharing().holdsOn(today));
        Optional<LocalDate> goneOn = given.flatMap(Consent::speaker).flatMap(ground::goneOn);
        boolean isGone = goneOn.filter(day -> !day.isAfter(today)).isPresent();
        due.set(record, KIND, goneOn.filter(day -> !isGone).map(DanishCalendar::startOf));
        return isGone ? askAnew(record, given.orElseThrow(), today) : Optional.empty();
    }

    private Optional<UUID> askAnew(UUID record, Consent consent, LocalDate today) {
        return rows.groundGone(record, today, today.plus(settings.timeToAskAnew()))
                .map(lapsesOn -> {
                    due.set(record, ConsentEnds.KIND, Optional.of(DanishCalendar.startOf(lapsesOn)));
                    return consent.id();
                });
    }
}
