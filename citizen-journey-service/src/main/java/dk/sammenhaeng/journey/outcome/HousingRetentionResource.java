package dk.sammenhaeng.journey.outcome;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.journey.outcome.HousingRetention.Count;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many keep the home they got, over HTTP. */
@Path("/v1/outcomes/housing-retention")
@Tag(name = "Outcomes", description = "Whether the effort made the difference")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HousingRetentionResource {

    /** Of an erased citizen the outcome counts among all, and no longer among the young. */
    private static final String COUNT = """
            select coalesce(e.starts_on < c.birth_date + make_interval(years => ?), false), o.value,
                count(distinct case when c.merged then c.survivor_id else o.citizen_id end)
            from outcome o
                left join episode e on e.id = o.basis_id
                left join citizen c on c.id = o.citizen_id
            where o.measure = ? and o.finished_on >= ? and o.finished_on < ?
            group by 1, 2
            """;

    private final Sql sql;
    private final Measures measures;
    private final OutcomeSettings settings;
    private final FigureSettings figures;
    private final DanishCalendar calendar;

    HousingRetentionResource(
            Sql sql, Measures measures, OutcomeSettings settings, FigureSettings figures, DanishCalendar calendar) {
        this.sql = sql;
        this.measures = measures;
        this.settings = settings;
        this.figures = figures;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "outcome.housing-retention",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Count who keeps the home they got after homelessness",
            description =
                    "Of the homes whose outcome became certain in the whole months asked for, for all and for the young "
                            + "(YOUNG_HOMELESS, by age on the day of moving in), beside the share that the evaluation of 2009-2013 "
                            + "found. Without citizens; figures by which a person could be recognised are left out.")
    @APIResponseSchema(HousingRetention.class)
    public Response count(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        Period period = Period.of(from, to);
        Measure measure =
                measures.find(HousingRetention.MEASURE, calendar.today()).orElseThrow(Refusal::notFound);
        List<Count> counts = sql.list(
                COUNT,
                row -> new Count(row.getBoolean(1), row.getString(2), row.getLong(3)),
                settings.youngUntil(),
                HousingRetention.MEASURE,
                period.first(),
                period.last());
        return Reply.of(HousingRetention.of(measure, counts, figures.smallestShown()));
    }
}
