package dk.sammenhaeng.journey.prefill;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.figure.SmallCells;
import dk.sammenhaeng.journey.prefill.PrefillRows.Counts;
import dk.sammenhaeng.platform.access.Access;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How often forms ask what is known, over HTTP. */
@Path("/v1/prefill-answers/summary")
@Tag(name = "Once only", description = "What is known is offered and confirmed or corrected instead of asked again")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PrefillSummaryResource {

    private final PrefillRows rows;
    private final FigureSettings settings;

    PrefillSummaryResource(PrefillRows rows, FigureSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @GET
    @Access(
            act = "prefill.summarise",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Count what was asked once and what was asked again",
            description = "By form, over whole months: answers to what was offered, answers to what the journey "
                    + "knew and still had to be asked, and first answers. Without citizens and without who asked; the "
                    + "counts of a form are left out while one of them is below the configured number.")
    @APIResponseSchema(PrefillSummary.class)
    public Response summarise(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        Period period = Period.of(from, to);
        return Reply.of(new PrefillSummary(
                rows.summary(DanishCalendar.startOf(period.first()), DanishCalendar.startOf(period.last())).stream()
                        .map(counts -> FormCounts.of(counts, settings.smallestShown()))
                        .toList()));
    }

    /** The counts of all forms that were answered. */
    record PrefillSummary(List<FormCounts> items) {}

    /**
     * The counts of a form.
     *
     * @param askedOncePercent of what the journey knew, how much was offered instead of asked again
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FormCounts(
            String form,
            OptionalLong askedOnce,
            OptionalLong askedAgain,
            OptionalLong firstTime,
            Optional<BigDecimal> askedOncePercent) {

        static FormCounts of(Counts counts, long smallest) {
            boolean shown = SmallCells.of(
                            List.of(counts.askedOnce(), counts.askedAgain(), counts.firstTime()), smallest)
                    .hidesNothing();
            return new FormCounts(
                    counts.form(),
                    shown ? OptionalLong.of(counts.askedOnce()) : OptionalLong.empty(),
                    shown ? OptionalLong.of(counts.askedAgain()) : OptionalLong.empty(),
                    shown ? OptionalLong.of(counts.firstTime()) : OptionalLong.empty(),
                    shown ? percent(counts) : Optional.empty());
        }

        private static Optional<BigDecimal> percent(Counts counts) {
            long known = counts.askedOnce() + counts.askedAgain();
            return known == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf(counts.askedOnce() * 100)
                            .divide(BigDecimal.valueOf(known), 1, RoundingMode.HALF_UP));
        }
    }
}
