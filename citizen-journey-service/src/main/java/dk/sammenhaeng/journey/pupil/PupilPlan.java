package dk.sammenhaeng.journey.pupil;

import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * That a pupil has a plan at school (elevplan), where it lies and how it stands; its content stays at school (FW-J18).
 *
 * @param sector the sector that keeps the reference
 * @param teachers the contact teachers (kontaktlærere): several may share the function (FV-C31)
 */
record PupilPlan(
        UUID id,
        UUID citizenId,
        Sector sector,
        String link,
        Status status,
        List<Teacher> teachers,
        Optional<String> school,
        OptionalInt grade,
        Optional<LocalDate> followUpOn,
        Instant changedAt,
        long version) {

    /** What it is among the plans: a reference to one of another system. */
    static final String PLAN_TYPE = "EXTERNAL_PUPIL_PLAN";

    PupilPlan {
        teachers = List.copyOf(teachers);
    }

    /** How it stands. */
    enum Status {
        IN_PREPARATION,
        IN_FORCE,
        CLOSED
    }

    /** A contact teacher. */
    record Teacher(String name, String phone) {}

    /** What may be told of it beside link, status and teachers; which of them, configuration says. */
    enum Field {
        SCHOOL,
        GRADE,
        FOLLOW_UP_ON
    }
}
