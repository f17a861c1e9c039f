package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a supervisor ends a case. */
@Schema(description = "Findings, development and learning; a case is not closed without all three")
record CaseConclusionRequest(
        @NotBlank @Size(max = 4000) @NoCpr String findings,

        @Schema(description = "What the institution agrees to develop") @Size(max = 4000) @NoCpr @Nullable
        String development,

        @Schema(description = "What others can learn from it") @Size(max = 4000) @NoCpr @Nullable
        String learning) {

    ConcludeCase.Command command(UUID id, @Nullable Version seen) {
        return new ConcludeCase.Command(id, seen, findings.strip(), orBlank(development), orBlank(learning));
    }

    private static String orBlank(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).orElse("");
    }
}
