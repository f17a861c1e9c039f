package dk.sammenhaeng.supervision.outcome;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Language;
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
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Outcome indicators over HTTP. */
@Path("/v1/outcome-indicators")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Outcome indicators", description = "What came of the efforts, without any person (resultatindikatorer)")
public class OutcomeIndicatorResource {

    private final ToldOutcomes outcomes;
    private final OutcomeTargets targets;
    private final OutcomeSettings settings;
    private final DanishCalendar calendar;
    private final Language language;

    OutcomeIndicatorResource(
            ToldOutcomes outcomes,
            OutcomeTargets targets,
            OutcomeSettings settings,
            DanishCalendar calendar,
            Language language) {
        this.outcomes = outcomes;
        this.targets = targets;
        this.settings = settings;
        this.calendar = calendar;
        this.language = language;
    }

    /** The indicators of a period. */
    @GET
    @Access(
            act = "outcome-indicator.list",
            roles = {Role.SUPERVISOR, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR})
    @Operation(
            summary = "List what came of the efforts of the municipality",
            description = "By measure, over whole months that are over: from and to are first days of a month, to is"
                    + " exclusive. Months with too few outcomes are shown together with the next ones or not at all, so"
                    + " a figure says which months it is of; no figure can be found by subtracting those of another"
                    + " period, nor those of citizen-journey. better says which share is the better one. An outcome told"
                    + " or taken back late changes the months it is of.")
    @APIResponseSchema(
            value = OutcomeIndicatorView.ListOf.class,
            responseDescription = "Every measure that fits, also those without a figure")
    public Response list(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("measure") @Nullable OutcomeMeasure measure) {
        Period period = Period.of(from, to);
        Map<OutcomeMeasure, List<Block>> months = outcomes.months(YearMonth.from(calendar.today()));
        OutcomeTargets.History set = targets.history();
        return Reply.of(new OutcomeIndicatorView.ListOf(Arrays.stream(OutcomeMeasure.values())
                .filter(known -> sector == null || known.sector() == sector)
                .filter(known -> measure == null || known == measure)
                .map(known -> OutcomeIndicatorView.of(
                        OutcomeIndicator.of(
                                known, months.getOrDefault(known, List.of()), period, settings.smallestShown()),
                        title(known),
                        set.on(period.lastDay(), known),
                        language.text("outcome-measure.comparison")))
                .toList()));
    }

    private String title(OutcomeMeasure measure) {
        return language.text("outcome-measure." + measure.name());
    }
}
