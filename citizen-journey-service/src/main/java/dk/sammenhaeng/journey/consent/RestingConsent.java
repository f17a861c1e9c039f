package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.representation.Speaker;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A consent that holds, as far as it matters what it rests on (catalogue C22).
 *
 * @param speaker whose word it was
 * @param lapsesOn the day on which it is ended here unless it is given anew; set once its ground is gone
 */
public record RestingConsent(UUID id, Speaker speaker, Optional<LocalDate> lapsesOn) {}
