package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.Transition.Information;
import dk.sammenhaeng.journey.transition.Transition.Item;
import dk.sammenhaeng.journey.transition.Transition.Municipalities;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A transition as the sender starts it.
 *
 * @param kind a code of {@code GET /v1/transition-kinds}
 * @param toSector nobody known yet where absent
 * @param toMunicipality only in a move to another municipality
 * @param plannedAt the clock time of the hand-over
 * @param actingMunicipality the caller's where absent
 * @param payingMunicipality the acting one where absent
 * @param municipalityOfResidence the acting one where absent
 */
record TransitionRequest(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}") @NoCpr @Schema(examples = "HOSPITAL_DISCHARGE")
        String kind,

        @NotNull Sector fromSector,
        @NotBlank @Size(max = 200) @NoCpr String fromUnit,
        Optional<Sector> toSector,
        Optional<@Size(min = 1, max = 200) @NoCpr String> toUnit,
        Optional<@Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr String> toPhone,

        @Schema(implementation = String.class, examples = "0751")
        Optional<MunicipalityCode> toMunicipality,

        @NotNull Instant plannedAt,

        @Schema(implementation = String.class, examples = "0101")
        Optional<MunicipalityCode> actingMunicipality,

        @Schema(implementation = String.class, examples = "0101")
        Optional<MunicipalityCode> payingMunicipality,

        @Schema(implementation = String.class, examples = "0101")
        Optional<MunicipalityCode> municipalityOfResidence,

        Optional<@Valid PackageRequest> informationPackage,
        Optional<@Size(max = 30) List<@NotNull @Valid PointRequest>> checklist) {

    StartTransition.Command command(UUID citizenId, MunicipalityCode caller) {
        MunicipalityCode acting = actingMunicipality.orElse(caller);
        return new StartTransition.Command(
                citizenId,
                kind,
                fromSector,
                fromUnit,
                new Receiver(toSector, toUnit, toPhone, toMunicipality.map(MunicipalityCode::value)),
                plannedAt.truncatedTo(ChronoUnit.MICROS),
                new Municipalities(
                        acting.value(),
                        payingMunicipality.orElse(acting).value(),
                        municipalityOfResidence.orElse(acting).value()),
                informationPackage
                        .map(PackageRequest::information)
                        .orElseGet(() -> new Information(List.of(), Optional.empty())),
                checklist.orElse(List.of()).stream()
                        .map(point -> Item.open(point.item(), Optional.of(point.title())))
                        .toList());
    }

    /** What is handed over: plans the caller may read, and a note. */
    record PackageRequest(
            @NotNull @Size(max = 20) List<@NotNull UUID> planIds,
            Optional<@Size(min = 1, max = 4000) @NoCpr String> note) {

        Information information() {
            return new Information(planIds.stream().distinct().toList(), note);
        }
    }

    /** A point beside those of the kind. */
    record PointRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @NoCpr
            String item,

            @NotBlank @Size(max = 200) @NoCpr String title) {}
}
