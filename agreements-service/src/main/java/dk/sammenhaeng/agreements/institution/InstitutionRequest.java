package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.identifier.CvrNumber;
import dk.sammenhaeng.platform.identifier.InvalidIdentifier;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.identifier.PNumber;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to register or change an institution. */
record InstitutionRequest(
        @NotBlank @Size(max = 200) @NoCpr @Schema(examples = "Plejehjemmet Kastanjehaven")
        String name,

        @NotNull Area area,
        @NotNull Ownership ownership,

        @NotNull @Schema(description = "CVR number, eight digits with a valid check digit", examples = "64942212")
        String cvr,

        @NotNull
        @Schema(
                description = "P-number of the place, ten digits; one institution per P-number",
                examples = "1003263364")
        String pNumber,

        @NotNull @PositiveOrZero @Max(100_000) Integer places,
        @NotNull @PositiveOrZero @Max(100_000) Integer employees) {

    InstitutionDetails details() {
        Faults faults = new Faults();
        check(CvrNumber::of, cvr, "/cvr", faults);
        check(PNumber::of, pNumber, "/pNumber", faults);
        faults.refuseIfAny();
        return new InstitutionDetails(name.strip(), area, ownership, cvr, pNumber, places, employees);
    }

    private static void check(Consumer<String> parser, String text, String pointer, Faults faults) {
        try {
            parser.accept(text);
        } catch (InvalidIdentifier invalid) {
            faults.add(pointer, invalid.code());
        }
    }
}
