package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.entry.EntryLists.Figures;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
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

    private final EntryLists lists;
    private final EntrySettings settings;

    EntryFigureResource(EntryLists lists, EntrySettings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    @GET
    @Access(
            act = "entry-figure.read",
            roles = {ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "Read how many contacts it takes until an entry is clarified",
            description =
                    "Of entries received from the first day to before the second. A contact is the entry itself, and each "
                            + "one registered with the citizen until every unit had answered. Too few clarified entries give no "
                            + "figure, because it would tell of somebody.")
    @APIResponseSchema(FigureView.class)
    public Response read(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("district") @Nullable String district) {
        new Faults().require(to.isAfter(from), "to", "period.empty").refuseIfAny();
        Figures figures =
                lists.figures(DanishCalendar.startOf(from), DanishCalendar.startOf(to), Optional.ofNullable(district));
        return Reply.of(FigureView.of(from, to, figures, figures.clarified() >= settings.figuresFrom()));
    }

    /**
     * The figures of a period.
     *
     * @param sentOn how often a part was sent back or passed on
     * @param contacts until an entry was clarified
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FigureView(
            LocalDate from,
            LocalDate to,
            long entries,
            long clarified,
            long parts,
            long overdue,
            long sentOn,
            Optional<ContactsView> contacts) {

        static FigureView of(LocalDate from, LocalDate to, Figures figures, boolean enough) {
            Optional<ContactsView> contacts = enough
                    ? figures.average()
                            .map(average -> new ContactsView(
                                    average,
                                    figures.median().orElseThrow(),
                                    figures.highest().orElseThrow()))
                    : Optional.empty();
            return new FigureView(
                    from,
                    to,
                    figures.entries(),
                    figures.clarified(),
                    figures.parts(),
                    figures.overdue(),
                    figures.sentOn(),
                    contacts);
        }
    }

    /** How many contacts. */
    record ContactsView(double average, double median, int highest) {}
}
