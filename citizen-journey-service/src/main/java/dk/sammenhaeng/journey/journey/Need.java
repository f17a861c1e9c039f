package dk.sammenhaeng.journey.journey;

/**
 * What a citizen needs help with (behov).
 *
 * @param code says which, for example {@code PERSONAL_CARE}; actions name the needs they answer
 * @param statutory true where the public sector has a duty by law
 */
public record Need(String code, boolean statutory) {}
