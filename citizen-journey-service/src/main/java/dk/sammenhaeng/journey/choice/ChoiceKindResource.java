package dk.sammenhaeng.journey.choice;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of choice over HTTP. */
@Path("/v1/choice-kinds")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChoiceKindResource {

    private final ChoiceKinds kinds;
    private final Language language;

    ChoiceKindResource(ChoiceKinds kinds, Language language) {
        this.kinds = kinds;
        this.language = language;
    }

    @GET
    @Access(
            act = "choice-kind.list",
            roles = {CITIZEN, CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List what a citizen chooses a place for",
            description = "Where rightToChoose is true the choice is the citizen's (frit valg) by the law named; "
                    + "elsewhere the municipality decides and the law is the one by which the citizen is heard.")
    @APIResponseSchema(ChoiceKindView.PageOf.class)
    public Response list() {
        boolean danish = language.locale().equals(Texts.DANISH);
        return Reply.of(new ChoiceKindView.PageOf(kinds.all().stream()
                .map(kind -> ChoiceKindView.of(kind, danish))
                .toList()));
    }

    /** A kind in one of its periods. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ChoiceKindView(
            String code,
            Sector sector,
            String name,
            List<String> areas,
            boolean rightToChoose,
            String law,
            String source,
            boolean toBeChecked,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        static ChoiceKindView of(ChoiceKind kind, boolean danish) {
            return new ChoiceKindView(
                    kind.code(),
                    kind.sector(),
                    danish ? kind.danish() : kind.english(),
                    kind.areas(),
                    kind.rightToChoose(),
                    kind.law(),
                    kind.source(),
                    kind.toBeChecked(),
                    kind.validFrom(),
                    kind.validTo());
        }

        /** All kinds. */
        record PageOf(List<ChoiceKindView> items) {}
    }
}
