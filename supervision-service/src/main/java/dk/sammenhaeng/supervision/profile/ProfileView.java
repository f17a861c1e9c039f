package dk.sammenhaeng.supervision.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.supervision.institution.Area;
import dk.sammenhaeng.supervision.institution.Institution;
import dk.sammenhaeng.supervision.institution.ServiceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile as a reader sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "InstitutionProfile", description = "An institution as supervision knows it (institutionsprofil)")
record ProfileView(
        UUID institutionId,

        @Schema(description = "Absent, like area, until heard from agreements") @Nullable
        String name,

        @Nullable Area area,
        @Schema(description = "In force today") @Nullable ServiceStatus serviceStatus,

        @Schema(description = "The agreement last heard of") @Nullable
        UUID agreementId,

        @Schema(description = "Its first day; absent until its activation was heard of") @Nullable
        LocalDate periodFrom,

        @Schema(description = "Its end, as agreements states it") @Nullable
        LocalDate periodTo,

        @Schema(description = "Step on the supervision ladder (tilsynstrappe); 0 is the free end")
        int ladderStep,

        @Schema(description = "How many cases are open") long openCases,
        Instant openedAt,
        @Schema(description = "What this caller may do now") List<String> allowedActions) {

    static ProfileView of(ProfileRow row, LocalDate today, boolean mayOpenCase) {
        Profile profile = row.profile();
        return new ProfileView(
                profile.institutionId(),
                row.institution().flatMap(Institution::name).orElse(null),
                row.institution().flatMap(Institution::area).orElse(null),
                row.institution().map(known -> known.statusOn(today)).orElse(null),
                profile.agreementId().orElse(null),
                profile.period().map(AgreementPeriod::from).orElse(null),
                profile.period().map(AgreementPeriod::to).orElse(null),
                profile.ladderStep(),
                row.openCases(),
                profile.openedAt(),
                mayOpenCase ? List.of("open-case") : List.of());
    }
}
