package dk.sammenhaeng.journey.outcome;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.outcome.Measure.Direction;
import dk.sammenhaeng.journey.outcome.Measure.Recorded;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The outcome measures over HTTP. */
@Path("/v1/outcome-measures")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OutcomeMeasureResource {

    private final Measures measures;
    private final Language language;

    OutcomeMeasureResource(Measures measures, Language language) {
        this.measures = measures;
        this.language = language;
    }

    @GET
    @Access(
            act = "outcome-measure.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "List the outcome measures",
            description = "What an outcome may say, which values a national goal counts, and the goal's own figures "
                    + "with their source. Figures that a source does not give are not there.")
    @APIResponseSchema(MeasureView.PageOf.class)
    public Response list(@QueryParam("sector") @Nullable Sector sector) {
        boolean danish = language.locale().equals(Texts.DANISH);
        return Reply.of(new MeasureView.PageOf(measures.all().stream()
                .filter(measure -> sector == null || measure.sector() == sector)
                .map(measure -> MeasureView.of(measure, danish))
                .toList()));
    }

    /** A measure in one of its periods. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MeasureView(
            String code,
            Sector sector,
            String name,
            Optional<String> nationalGoal,
            List<String> values,
            List<String> counted,
            Recorded recorded,
            Optional<Direction> direction,
            Optional<BigDecimal> sharePercent,
            Optional<BigDecimal> relativePercent,
            OptionalInt mostPersons,
            Optional<BigDecimal> baselinePercent,
            OptionalInt baselinePersons,
            OptionalInt deadlineYear,
            OptionalInt windowMonths,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String source) {

        static MeasureView of(Measure measure, boolean danish) {
            Measure.Goal goal = measure.goal();
            return new MeasureView(
                    measure.code(),
                    measure.sector(),
                    danish ? measure.names().danish() : measure.names().english(),
                    measure.nationalGoal(),
                    measure.values(),
                    measure.counted(),
                    measure.recorded(),
                    goal.direction(),
                    goal.sharePercent(),
                    goal.relativePercent(),
                    goal.mostPersons(),
                    goal.baselinePercent(),
                    goal.baselinePersons(),
                    goal.deadlineYear(),
                    measure.windowMonths(),
                    measure.validFrom(),
                    measure.validTo(),
                    measure.source());
        }

        /** All measures. */
        record PageOf(List<MeasureView> items) {}
    }
}
