package dk.sammenhaeng.journey.journey;

import java.util.Locale;
import java.util.Map;

/**
 * As what somebody takes part in the team around a citizen (fagprofessionelle, FV-C27), and of which sectors the work
 * needs the content. Nobody in the public administration obtains confidential information that is of no importance for
 * their task (forvaltningsloven § 32); which role needs what is a choice, as no source lists it. A role only ever
 * narrows what relation, consent, law and sensitivity allow.
 */
public enum ParticipantRole {
    /** Lærer. */
    TEACHER,
    /** Sygeplejerske. */
    NURSE,
    /** Socialrådgiver. */
    SOCIAL_WORKER,
    /** Læge. */
    DOCTOR,
    /** Pædagog. */
    PEDAGOGUE,
    /** Social- og sundhedsassistent. */
    SOCIAL_AND_HEALTH_ASSISTANT,
    /** Sagsbehandler. */
    CASEWORKER,
    /** Mentor. */
    MENTOR,
    /** Who has accepted a transition and is responsible from then on (modtager af overgang). */
    TRANSITION_RECEIVER,
    /** Any other, in the coordinator's own words. */
    OTHER;

    private static final Map<String, ParticipantRole> WORDS = Map.ofEntries(
            Map.entry("lærer", TEACHER),
            Map.entry("skolelærer", TEACHER),
            Map.entry("teacher", TEACHER),
            Map.entry("sygeplejerske", NURSE),
            Map.entry("nurse", NURSE),
            Map.entry("socialrådgiver", SOCIAL_WORKER),
            Map.entry("social worker", SOCIAL_WORKER),
            Map.entry("læge", DOCTOR),
            Map.entry("praktiserende læge", DOCTOR),
            Map.entry("egen læge", DOCTOR),
            Map.entry("doctor", DOCTOR),
            Map.entry("pædagog", PEDAGOGUE),
            Map.entry("socialpædagog", PEDAGOGUE),
            Map.entry("pedagogue", PEDAGOGUE),
            Map.entry("social- og sundhedsassistent", SOCIAL_AND_HEALTH_ASSISTANT),
            Map.entry("sosu-assistent", SOCIAL_AND_HEALTH_ASSISTANT),
            Map.entry("sosu assistent", SOCIAL_AND_HEALTH_ASSISTANT),
            Map.entry("social and health assistant", SOCIAL_AND_HEALTH_ASSISTANT),
            Map.entry("sagsbehandler", CASEWORKER),
            Map.entry("caseworker", CASEWORKER),
            Map.entry("mentor", MENTOR),
            Map.entry("modtager af overgang", TRANSITION_RECEIVER));

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
        return WORDS.getOrDefault(role.strip().toLowerCase(Locale.ROOT), OTHER);
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
