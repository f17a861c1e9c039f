package dk.sammenhaeng.demo.model;

/**
 * An institution; the name is invented.
 *
 * @param key how the rest of the model refers to it
 * @param cvr invented, with a valid check digit; institutions of one owner share it
 * @param pNumber invented; one for each institution
 * @param yearlyFrame what running it costs in a year, in whole kroner
 */
public record Institution(
        String key,
        String name,
        InstitutionKind kind,
        Ownership ownership,
        String cvr,
        String pNumber,
        int places,
        int employees,
        long yearlyFrame) {

    /** Who owns an institution. */
    public enum Ownership {
        MUNICIPAL,
        SELF_OWNING,
        PRIVATE,
        REGIONAL
    }
}
