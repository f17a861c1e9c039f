package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many contacts a citizen has before it is clear who helps, over HTTP (FW-J10). */
@Path("/v1/entry-figures")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryFigureResource {

    private final EntryCounts counts;
    private final FigureSettings settings;

    EntryFigureResource(EntryCounts counts, FigureSettings settings) {
        this.counts = counts;
        this.settings = settings;
    }

    @GET
    @Access(
            act = "entry-figure.read",
            roles = {ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "Read how many contacts it takes until an entry is clarified",
            description =
                    "Of entries received in whole months: from and to are first days of a month, to is exclusive. A contact "
                            + "is the entry itself, and each one registered with the citizen until every unit had answered. A "
                            + "figure behind which few citizens are is left out, with as many other districts' as it takes that "
                            + "nobody can calculate it.")
    @APIResponseSchema(FigureView.class)
    public Response read(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("district") @Nullable String district) {
        EntryFigures figures = EntryFigures.of(
                counts.of(Period.of(from, to)), Optional.ofNullable(district), settings.smallestShown());
        return Reply.of(FigureView.of(from, to, figures));
    }

    /**
     * The figures of a period, each only where it is of enough citizens.
     *
     * @param sentOn how often a part was sent back or passed on
     * @param contacts until an entry was clarified
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FigureView(
            LocalDate from,
            LocalDate to,
            Optional<Long> entries,
            Optional<Long> clarified,
            Optional<Long> parts,
            Optional<Long> overdue,
            Optional<Long> sentOn,
            Optional<EntryFigures.Contacts> contacts) {

        static FigureView of(LocalDate from, LocalDate to, EntryFigures figures) {
            return new FigureView(
                    from,
                    to,
                    figures.entries(),
                    figures.clarified(),
                    figures.parts(),
                    figures.overdue(),
                    figures.sentOn(),
                    figures.contacts());
        }
    }
}
