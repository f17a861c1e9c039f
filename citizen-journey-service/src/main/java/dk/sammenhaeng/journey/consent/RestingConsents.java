package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One kind of consent that somebody may have given for the citizen: asked for anew when who gave it speaks for the
 * citizen no longer, and ended when nobody gives it anew in time (catalogue C22, C21). {@link ConsentGround} asks.
 */
public interface RestingConsents {

    /** Those of one record that hold. */
    List<RestingConsent> of(UUID record, LocalDate today);

    /**
     * Notes that what a consent rested on is gone.
     *
     * @return the first day it no longer holds; nothing where it was noted before
     */
    Optional<LocalDate> askAnew(UUID record, RestingConsent consent, LocalDate today, LocalDate lapsesOn);

    /**
     * Ends one whose day has come; the journey is locked.
     *
     * @return the events to append with the change
     */
    List<Entry> lapse(Journey journey, RestingConsent consent, Instant now);
}
