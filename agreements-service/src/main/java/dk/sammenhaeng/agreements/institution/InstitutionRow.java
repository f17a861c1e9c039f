package dk.sammenhaeng.agreements.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An institution in a list. */
record InstitutionRow(
        UUID id,
        String name,
        Area area,
        Ownership ownership,
        String cvr,
        String pNumber,
        int places,
        int employees,
        ServiceStatus serviceStatus,
        LocalDate serviceStatusFrom) {

    static InstitutionRow of(Institution institution) {
        InstitutionDetails details = institution.details();
        return new InstitutionRow(
                institution.id(),
                details.name(),
                details.area(),
                details.ownership(),
                details.cvr(),
                details.pNumber(),
                details.places(),
                details.employees(),
                institution.serviceStatus(),
                institution.serviceStatusFrom());
    }

    /** A page of institutions, for the description of the API. */
    @Schema(name = "InstitutionPage")
    record PageOf(
            List<InstitutionRow> items,

            @Schema(description = "Cursor of the next page, absent on the last") @Nullable
            String next,

            @Schema(description = "Number of all items, when count=true") @Nullable
            Long total) {}
}
