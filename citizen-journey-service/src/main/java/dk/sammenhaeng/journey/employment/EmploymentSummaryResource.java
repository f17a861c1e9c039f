package dk.sammenhaeng.journey.employment;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.figure.SmallCells;
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

/** Days to employment of a municipality over HTTP. */
@Path("/v1/employment-starts/summary")
@Tag(name = "Employment", description = "The way to a job: need, education lift, what works and when work begins")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EmploymentSummaryResource {

    private final EmploymentStartRows rows;
    private final FigureSettings settings;

    EmploymentSummaryResource(EmploymentStartRows rows, FigureSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @GET
    @Access(
            act = "employment-start.summarise",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Read the days to employment of a period",
            description = "Of those whose job began in the period, whole months, without citizens. Figures of fewer "
                    + "persons than configured are left out.")
    @APIResponseSchema(SummaryView.class)
    public Response summarise(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        EmploymentStartRows.Summary summary = rows.summary(Period.of(from, to));
        boolean shown = SmallCells.isShown(summary.persons(), settings.smallestShown());
        return Reply.of(new SummaryView(
                from,
                to,
                Optional.of(summary.persons()).filter(any -> shown),
                summary.medianDays().filter(any -> shown)));
    }

    /**
     * Starts in a job of a period.
     *
     * @param persons empty where they are fewer than is shown
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SummaryView(LocalDate from, LocalDate to, Optional<Long> persons, Optional<Long> medianDaysToEmployment) {}
}
