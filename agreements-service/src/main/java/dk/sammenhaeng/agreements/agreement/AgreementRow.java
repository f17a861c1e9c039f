package dk.sammenhaeng.agreements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement in a list. */
record AgreementRow(
        UUID id,
        UUID institutionId,
        String title,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate inForceTo,
        AgreementStatus status) {

    static AgreementRow of(Agreement agreement) {
        return new AgreementRow(
                agreement.id(),
                agreement.institutionId(),
                agreement.title(),
                agreement.period().from(),
                agreement.period().to(),
                agreement.inForceTo(),
                agreement.status());
    }

    /** A page of agreements, for the description of the API. */
    @Schema(name = "AgreementPage")
    record PageOf(
            List<AgreementRow> items,

            @Schema(description = "Cursor of the next page, absent on the last") @Nullable
            String next,

            @Schema(description = "Number of all items, when count=true") @Nullable
            Long total) {}
}
