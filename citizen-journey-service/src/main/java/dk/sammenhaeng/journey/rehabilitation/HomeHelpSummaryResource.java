package dk.sammenhaeng.journey.rehabilitation;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.figure.SmallCells;
import dk.sammenhaeng.journey.rehabilitation.RehabilitationRows.Summary;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures on assessments of home help over HTTP. */
@Path("/v1/home-help-assessments/summary")
@Tag(name = "Rehabilitation", description = "Rehabilitation before home help")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HomeHelpSummaryResource {

    private final RehabilitationRows rows;
    private final FigureSettings settings;

    HomeHelpSummaryResource(RehabilitationRows rows, FigureSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    @GET
    @Access(
            act = "home-help.summarise",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Count the assessments that an offer came before",
            description = "Over whole months. By the service act, with what completed courses changed in hours a week. "
                    + "Without citizens; a number below the configured one is left out.")
    @APIResponseSchema(SummaryView.class)
    public Response summarise(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        return Reply.of(SummaryView.of(rows.summary(Period.of(from, to)), settings.smallestShown()));
    }

    /** The figures, each only where it is of enough citizens. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SummaryView(
            OptionalLong assessments, Optional<BigDecimal> offeredPercent, Optional<BigDecimal> changeInHours) {

        static SummaryView of(Summary summary, long smallest) {
            boolean enough = SmallCells.isShown(summary.assessments(), smallest);
            boolean shareTellsNobody = summary.assessments() > 0
                    && SmallCells.isShown(
                            SmallCells.ofShare(summary.offered(), summary.assessments() - summary.offered()), smallest);
            return new SummaryView(
                    enough ? OptionalLong.of(summary.assessments()) : OptionalLong.empty(),
                    enough && shareTellsNobody
                            ? Optional.of(BigDecimal.valueOf(summary.offered() * 100)
                                    .divide(BigDecimal.valueOf(summary.assessments()), 1, RoundingMode.HALF_UP))
                            : Optional.empty(),
                    summary.changeInHours()
                            .filter(hours -> SmallCells.isShown(summary.compared(), smallest))
                            .map(hours -> hours.setScale(2, RoundingMode.HALF_UP)));
        }
    }
}
