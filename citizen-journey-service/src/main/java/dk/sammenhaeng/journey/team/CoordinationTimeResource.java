package dk.sammenhaeng.journey.team;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Payer.YearlyAmount;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.team.CoordinationTime.Code;
import dk.sammenhaeng.journey.team.CoordinationTime.Warning;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Time for coordination over HTTP. */
@Path("/v1/citizens/{citizenId}/coordination-times")
@Tag(name = "Team", description = "Who works together around one citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoordinationTimeResource {

    private final CoordinationTimes times;
    private final Journeys journeys;
    private final DanishCalendar calendar;
    private final Language language;

    CoordinationTimeResource(CoordinationTimes times, Journeys journeys, DanishCalendar calendar, Language language) {
        this.times = times;
        this.journeys = journeys;
        this.calendar = calendar;
        this.language = language;
    }

    @POST
    @Access(act = "coordination-time.plan", roles = COORDINATOR, personalData = true)
    @Operation(
            summary = "Plan time for coordination",
            description =
                    "Hours in a period, by the coordinator or deputy; `to` is the first day after it. With `funding` the "
                            + "joint fund is asked for the money, as for an action: PENDING until budget answers. This is the "
                            + "one place for the time; the coordinated plan warns by it.")
    @APIResponseSchema(value = CoordinationTime.class, responseCode = "201")
    public Response plan(@PathParam("citizenId") UUID citizenId, @NotNull @Valid TimeRequest request) {
        CoordinationTime time = times.plan(new CoordinationTimes.Command(
                citizenId,
                request.hours(),
                request.from(),
                request.to(),
                request.jointFund(),
                request.funding().map(FundingRequest::money)));
        return Reply.created("/v1/citizens/" + citizenId + "/coordination-times/" + time.id(), time, time.version());
    }

    @GET
    @Access(
            act = "coordination-time.list",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List the time planned for coordination",
            description =
                    "The latest first, with the warning NO_COORDINATION_TIME where two sectors or more have a plan "
                            + "in force today and no time is planned for coordinating them.")
    @APIResponseSchema(CoordinationTime.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        LocalDate today = calendar.today();
        List<CoordinationTime> items = times.of(seen.journey());
        long sectors = seen.journey().plans().stream()
                .filter(plan ->
                        plan.isInForceOn(today) && !seen.relation().hidden().contains(plan.id()))
                .map(Plan::sector)
                .distinct()
                .count();
        BigDecimal hours = items.stream()
                .filter(time -> time.isInForceOn(today))
                .map(CoordinationTime::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Optional<Warning> warning = sectors > 1 && hours.signum() == 0
                ? Optional.of(new Warning(Code.NO_COORDINATION_TIME, language.text("coordination-time.none")))
                : Optional.empty();
        return Reply.of(new CoordinationTime.ListView(items, sectors, hours, warning));
    }

    @POST
    @Path("/{timeId}/ends")
    @Access(act = "coordination-time.end", roles = COORDINATOR, personalData = true)
    @Operation(
            summary = "End time for coordination",
            description =
                    "Today, or before it began; of the money only the share of the days that were is kept. 409 coordination-time-over for one that has ended.")
    @APIResponseSchema(value = CoordinationTime.class, responseCode = "200")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("timeId") UUID timeId) {
        CoordinationTime time = times.end(citizenId, timeId);
        return Reply.of(time, time.version());
    }

    /** How many hours, when, and who is to pay. */
    record TimeRequest(
            @NotNull @Positive @DecimalMax("9999") @Digits(integer = 4, fraction = 1)
            BigDecimal hours,

            @NotNull LocalDate from,
            @NotNull LocalDate to,
            Optional<@Size(min = 1, max = 100) @NoCpr String> jointFund,
            Optional<@Valid FundingRequest> funding) {}

    /** The joint fund (a budget of budget), the sums by year, and the sector the time is mostly for. */
    record FundingRequest(
            @NotNull Sector sector,
            @NotNull UUID budgetId,
            @NotNull @Size(min = 1, max = 5) List<@NotNull @Valid YearlyAmount> yearlyAmounts) {

        CoordinationTime.Money money() {
            return new CoordinationTime.Money(sector, budgetId, yearlyAmounts, Funding.State.PENDING, Optional.empty());
        }
    }
}
