package dk.sammenhaeng.journey.monitoring;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Home monitoring as a part of a plan of health (FW-J16).
 *
 * @param responsible who has the responsibility for treatment (behandlingsansvar)
 * @param citizenDoes what the citizen does alone
 * @param contact whom to call when a reading deviates
 * @param to the last day
 */
record Monitoring(
        UUID id,
        UUID citizenId,
        UUID planId,
        Sector sector,
        Group patientGroup,
        Responsible responsible,
        String citizenDoes,
        Contact contact,
        LocalDate from,
        Optional<LocalDate> to,
        long version) {

    boolean isOpen() {
        return to.isEmpty();
    }

    /** The groups of patients. */
    enum Group {
        /** KOL. */
        COPD,
        DIABETES,
        HEART_FAILURE,
        /** Frail older people (svækkede ældre). */
        FRAIL,
        MENTAL_ILLNESS,
        OTHER
    }

    /** Whose the responsibility for treatment can be, in a course over hospital, practice and municipality. */
    enum Party {
        HOSPITAL,
        GENERAL_PRACTITIONER,
        MUNICIPALITY
    }

    /** Who has the responsibility for treatment. */
    record Responsible(Party party, String name, String phone) {}

    /** Whom to call. */
    record Contact(String name, String phone) {}
}
