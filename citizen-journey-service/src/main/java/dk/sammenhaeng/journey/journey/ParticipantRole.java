package dk.sammenhaeng.journey.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * As what somebody takes part in the team around a citizen (fagprofessionelle, FV-C27), and of which sectors the work
 * needs the content. Nobody in the public administration obtains confidential information that is of no importance for
 * their task (forvaltningsloven § 32); which role needs what is a choice, as no source lists it. A role only ever
 * narrows what relation, consent, law and sensitivity allow.
 */
public enum ParticipantRole {
    /** Lærer. */
    TEACHER("lærer", "skolelærer", "teacher"),
    /** Sygeplejerske. */
    NURSE("sygeplejerske", "nurse"),
    /** Socialrådgiver. */
    SOCIAL_WORKER("socialrådgiver", "social worker"),
    /** Læge. */
    DOCTOR("læge", "praktiserende læge", "egen læge", "doctor"),
    /** Pædagog. */
    PEDAGOGUE("pædagog", "socialpædagog", "pedagogue"),
    /** Social- og sundhedsassistent. */
    SOCIAL_AND_HEALTH_ASSISTANT(
            "social- og sundhedsassistent", "sosu-assistent", "sosu assistent", "social and health assistant"),
    /** Sagsbehandler. */
    CASEWORKER("sagsbehandler", "caseworker"),
    /** Mentor. */
    MENTOR("mentor"),
    /** Who has accepted a transition and is responsible from then on (modtager af overgang). */
    TRANSITION_RECEIVER("modtager af overgang"),
    /** Any other, in the coordinator's own words. */
    OTHER;

    private final List<String> words;

    ParticipantRole(String... words) {
        this.words = List.of(words);
    }

    /** How much of a sector's content a role needs. */
    public enum Extent {
        /** That there is something and whom to call. */
        NOTHING,
        /** The content of what is not sensitive. */
        USUAL,
        /** What is sensitive (FOELSOM), too. */
        SENSITIVE_TOO
    }

    /** The role that the words name; any other where they name none. */
    public static ParticipantRole named(String role) {
        String word = role.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(known -> known.words.contains(word))
                .findFirst()
                .orElse(OTHER);
    }

    /** How much of a sector's content it needs. */
    public Extent needs(Sector sector) {
        return switch (this) {
            case CASEWORKER, SOCIAL_WORKER, TRANSITION_RECEIVER -> Extent.SENSITIVE_TOO;
            case MENTOR, OTHER -> Extent.USUAL;
            case DOCTOR ->
                switch (sector) {
                    case HEALTH, PSYCHIATRY -> Extent.SENSITIVE_TOO;
                    case SOCIAL, EMPLOYMENT -> Extent.USUAL;
                };
            case NURSE ->
                switch (sector) {
                    case HEALTH, PSYCHIATRY -> Extent.SENSITIVE_TOO;
                    case SOCIAL -> Extent.USUAL;
                    case EMPLOYMENT -> Extent.NOTHING;
                };
            case SOCIAL_AND_HEALTH_ASSISTANT ->
                switch (sector) {
                    case HEALTH, SOCIAL -> Extent.USUAL;
                    case PSYCHIATRY, EMPLOYMENT -> Extent.NOTHING;
                };
            case PEDAGOGUE ->
                switch (sector) {
                    case SOCIAL -> Extent.SENSITIVE_TOO;
                    case HEALTH, PSYCHIATRY -> Extent.USUAL;
                    case EMPLOYMENT -> Extent.NOTHING;
                };
            case TEACHER ->
                switch (sector) {
                    case SOCIAL, EMPLOYMENT -> Extent.USUAL;
                    case HEALTH, PSYCHIATRY -> Extent.NOTHING;
                };
        };
    }

    /** True when it needs what a sector keeps, where that is sensitive or not. */
    public boolean opens(Sector sector, boolean sensitive) {
        return switch (needs(sector)) {
            case NOTHING -> false;
            case USUAL -> !sensitive;
            case SENSITIVE_TOO -> true;
        };
    }
}
