package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An institution as callers see it. */
@Schema(name = "Institution")
record InstitutionView(
        UUID id,
        String name,
        Area area,
        Ownership ownership,
        String cvr,
        String pNumber,
        int places,
        int employees,

        @Schema(description = "The gravest status that holds or is to come")
        ServiceStatus serviceStatus,

        @Schema(description = "The day from which the status holds; may lie ahead")
        LocalDate serviceStatusFrom,

        @Schema(description = "What is offered from which day on, beginning with what holds today")
        List<ServiceTimeline.Phase> phases,

        @Schema(description = "What this caller may do now", examples = "[\"change\", \"decide-service-status\"]")
        List<String> allowedActions) {

    static InstitutionView of(Institution institution, LocalDate today, Caller caller) {
        InstitutionDetails details = institution.details();
        return new InstitutionView(
                institution.id(),
                details.name(),
                details.area(),
                details.ownership(),
                details.cvr(),
                details.pNumber(),
                details.places(),
                details.employees(),
                institution.serviceStatus(),
                institution.serviceStatusFrom(),
                institution.timeline().seenFrom(today).phases(),
                caller.isAny(Role.ADMINISTRATION) ? List.of("change", "decide-service-status") : List.of());
    }
}
