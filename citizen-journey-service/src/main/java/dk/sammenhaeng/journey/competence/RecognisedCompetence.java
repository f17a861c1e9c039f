package dk.sammenhaeng.journey.competence;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A competence that somebody who can has recognised (godskrevet kompetence; FW-J17): told once, and used in each plan that
 * builds on it.
 *
 * @param sector who keeps it
 * @param planIds the plans that build on it
 */
record RecognisedCompetence(
        UUID id,
        Sector sector,
        Kind kind,
        String title,
        String recognisedBy,
        LocalDate recognisedOn,
        List<UUID> planIds) {

    RecognisedCompetence {
        planIds = List.copyOf(planIds);
    }

    /** Where a competence comes from. */
    enum Kind {
        EDUCATION,
        WORK_EXPERIENCE,
        COURSE,
        LANGUAGE
    }

    /** A competence as it is recorded. */
    record Request(
            @NotNull Kind kind,
            @NotBlank @Size(max = 300) @NoCpr String title,
            @NotBlank @Size(max = 200) @NoCpr String recognisedBy,
            @NotNull LocalDate recognisedOn) {}

    /** The same competence for a caller who may know of these plans alone. */
    RecognisedCompetence knowing(List<UUID> plans) {
        return new RecognisedCompetence(
                id,
                sector,
                kind,
                title,
                recognisedBy,
                recognisedOn,
                planIds.stream().filter(plans::contains).toList());
    }

    /** A citizen's, the latest first. */
    record ListView(List<RecognisedCompetence> items) {}
}
