package dk.sammenhaeng.journey.indicator;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.indicator.Figures.Figure;
import dk.sammenhaeng.journey.indicator.Indicator.Unit;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Indicators over HTTP. */
@Path("/v1/indicators")
@Tag(name = "Indicators", description = "What the journeys of a municipality amount to, without citizens")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IndicatorResource {

    private final IndicatorRows rows;
    private final FigureSettings settings;
    private final Language language;

    IndicatorResource(IndicatorRows rows, FigureSettings settings, Language language) {
        this.rows = rows;
        this.settings = settings;
        this.language = language;
    }

    @GET
    @Access(
            act = "indicator.list",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR, INSTITUTION_LEADER})
    @Operation(
            summary = "List the indicators",
            description =
                    "Each with its title and what is counted in Danish or English, unit, source, what it is broken "
                            + "down by, the mark where a document gives one, and where its figures are read.")
    @APIResponseSchema(IndicatorView.PageOf.class)
    public Response list() {
        return Reply.of(new IndicatorView.PageOf(
                Indicators.ALL.stream().map(this::view).toList(),
                Indicators.ELSEWHERE.stream()
                        .map(other -> new ElsewhereView(title(other.id()), other.source(), other.readAt()))
                        .toList()));
    }

    @GET
    @Path("/{indicatorId}")
    @Access(
            act = "indicator.read",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR, INSTITUTION_LEADER})
    @Operation(
            summary = "Read an indicator of the municipality",
            description =
                    "Over whole months: from and to are first days of a month, to is exclusive. Without citizens. "
                            + "A figure of fewer citizens than configured is left out, with as many others as it takes that "
                            + "nobody can calculate it.")
    @APIResponseSchema(ReadingView.class)
    public Response read(
            @PathParam("indicatorId") String indicatorId,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to) {
        Indicator indicator = Indicators.find(indicatorId).orElseThrow(Refusal::notFound);
        Period period = Period.of(from, to);
        Figures figures = Figures.of(indicator, rows.count(indicator, period), settings.smallestShown());
        return Reply.of(new ReadingView(
                indicator.id(),
                title(indicator.id()),
                indicator.unit(),
                indicator.mark(),
                from,
                to,
                figures.total(),
                figures.groups()));
    }

    private IndicatorView view(Indicator indicator) {
        return new IndicatorView(
                indicator.id(),
                title(indicator.id()),
                language.text("indicator." + indicator.id() + ".counts"),
                indicator.unit(),
                indicator.source(),
                indicator.dimensions(),
                indicator.mark(),
                "/v1/indicators/" + indicator.id());
    }

    private String title(String id) {
        return language.text("indicator." + id + ".title");
    }

    /**
     * An indicator.
     *
     * @param counts what is counted
     * @param dimensions what it is broken down by
     * @param mark the value a document asks for
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record IndicatorView(
            String id,
            String title,
            String counts,
            Unit unit,
            String source,
            List<String> dimensions,
            OptionalInt mark,
            String readAt) {

        /** All indicators, and what is counted by another resource. */
        record PageOf(List<IndicatorView> items, List<ElsewhereView> elsewhere) {}
    }

    /** Figures that another resource gives. */
    record ElsewhereView(String title, String source, String readAt) {}

    /**
     * The figures of an indicator.
     *
     * @param total of the whole municipality; not there where nothing was counted or the whole would mix what cannot be
     *     compared
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReadingView(
            String id,
            String title,
            Unit unit,
            OptionalInt mark,
            LocalDate from,
            LocalDate to,
            Optional<Figure> total,
            List<Figure> groups) {}
}
