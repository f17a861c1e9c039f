package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The consent to sharing: without a ground it gets a last day, and ends on it as every one with a last day does. */
@ApplicationScoped
class SharingConsents implements RestingConsents {

    private final ConsentRows rows;
    private final DueRows due;

    SharingConsents(ConsentRows rows, DueRows due) {
        this.rows = rows;
        this.due = due;
    }

    @Override
    public List<RestingConsent> of(UUID record, LocalDate today) {
        return rows.find(List.of(record)).filter(consent -> consent.sharing().holdsOn(today)).stream()
                .flatMap(consent -> consent.speaker().stream()
                        .map(speaker -> new RestingConsent(consent.id(), speaker, Optional.empty())))
                .toList();
    }

    @Override
    public Optional<LocalDate> askAnew(UUID record, RestingConsent consent, LocalDate today, LocalDate lapsesOn) {
        Optional<LocalDate> until = rows.groundGone(record, today, lapsesOn);
        until.ifPresent(day -> due.set(record, ConsentEnds.KIND, Optional.of(DanishCalendar.startOf(day))));
        return until;
    }

    @Override
    public List<Entry> lapse(Journey journey, RestingConsent consent, Instant now) {
        return List.of();
    }
}
