package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What outcomes document of an investment, over HTTP. */
@Path("/v1/social-investments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Social investments", description = "What is paid now for an effect later (sociale investeringer)")
public class InvestmentEffectResource {

    private final InvestmentRepository repository;
    private final Effects effects;
    private final MeasureCheckpoint measureCheckpoint;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    InvestmentEffectResource(
            InvestmentRepository repository,
            Effects effects,
            MeasureCheckpoint measureCheckpoint,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.repository = repository;
        this.effects = effects;
        this.measureCheckpoint = measureCheckpoint;
        this.current = current;
        this.calendar = calendar;
    }

    /** The payback report. */
    @GET
    @Path("effect")
    @Access(
            act = "social-investment.effect",
            roles = {Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR})
    @Operation(
            summary = "Read what an investment has given back",
            description =
                    "Hoped for against documented, in number and DKK: outcomes of citizen-journey that fit its terms,"
                            + " each worth the same share of the savings hoped for. For every reader it grows by blocks of finished"
                            + " months of arrival, each of nobody or of as many as are shown at least. Of one institution's outcomes"
                            + " that name no investment nothing is told. No money is booked by it.")
    @APIResponseSchema(value = EffectView.class, responseDescription = "The effect until now")
    public Response effect(@PathParam("id") UUID id) {
        SocialInvestment investment = repository.findByIdOptional(id).orElseThrow(Refusal::notFound);
        YearMonth month = YearMonth.from(calendar.today());
        YearMonth until = month.isBefore(investment.countsUntil()) ? month : investment.countsUntil();
        return Reply.of(EffectView.of(investment, effects.documented(investment, month), until));
    }

    /** A checkpoint is measured. */
    @POST
    @Path("checkpoints/{on}/measurements")
    @Access(
            act = "social-investment.measure",
            roles = {Role.CONTROLLER})
    @Operation(
            summary = "Measure a social investment at a checkpoint",
            description = "Once, from its day on: the service counts the blocks finished before its month, a person"
                    + " concludes, and both stay as they were then.")
    @APIResponseSchema(value = SocialInvestmentView.class, responseDescription = "The investment, measured")
    public Response measure(
            @PathParam("id") UUID id,
            @PathParam("on") LocalDate on,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid MeasurementRequest request) {
        SocialInvestment investment = measureCheckpoint.measure(
                new MeasureCheckpoint.Command(id, on, seen, request.conclusion().strip()));
        return Reply.of(SocialInvestmentView.of(investment, current.caller(), calendar.today()), investment.version());
    }
}
