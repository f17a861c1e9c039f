package dk.sammenhaeng.journey.competence;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a citizen brings of education and work experience, assessed so that the effort begins with it
 * (kompetencevurdering; FW-J11).
 *
 * @param planIds the plans that refer to it
 */
record CompetenceAssessment(
        UUID id, LocalDate assessedOn, String education, String workExperience, List<UUID> planIds) {

    CompetenceAssessment {
        planIds = List.copyOf(planIds);
    }

    /** An assessment as it is recorded; of both parts or not at all. */
    record Request(
            @NotNull LocalDate assessedOn,
            @NotBlank @Size(max = 2000) @NoCpr String education,
            @NotBlank @Size(max = 2000) @NoCpr String workExperience) {}

    /** The same assessment for a caller who may know of these plans alone. */
    CompetenceAssessment knowing(List<UUID> plans) {
        return new CompetenceAssessment(
                id,
                assessedOn,
                education,
                workExperience,
                planIds.stream().filter(plans::contains).toList());
    }

    /** A citizen's, the latest first. */
    record ListView(List<CompetenceAssessment> items) {}
}
