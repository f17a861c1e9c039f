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
    private final InvestmentSettings settings;
    private final DanishCalendar calendar;

    InvestmentEffectResource(
            InvestmentRepository repository,
            Effects effects,
            MeasureCheckpoint measureCheckpoint,
            CurrentCaller current,
            InvestmentSettings settings,
            DanishCalendar calendar) {
        this.repository = repository;
        this.effects = effects;
        this.measureCheckpoint = measureCheckpoint;
        this.current = current;
        this.settings = settings;
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
                            + " each worth the same share of the savings hoped for. It is counted anew each time, so an outcome taken"
                            + " back is felt no more. No money is booked by it. Outside economy months that are over are counted, and"
                            + " numbers by which a person could be recognised are left out.")
    @APIResponseSchema(value = EffectView.class, responseDescription = "The effect until now")
    public Response effect(@PathParam("id") UUID id) {
        SocialInvestment investment = repository.findByIdOptional(id).orElseThrow(Refusal::notFound);
        Reader reader = reader();
        LocalDate today = calendar.today();
        YearMonth until = reader.countsUntil(investment.countsUntil(), today);
        Effect effect = Effect.of(investment.terms(), effects.reached(investment, until, reader.hears(today)));
        return Reply.of(EffectView.of(investment, effect, reader, until.atDay(1)));
    }

    /** A checkpoint is measured. */
    @POST
    @Path("checkpoints/{on}/measurements")
    @Access(
            act = "social-investment.measure",
            roles = {Role.CONTROLLER})
    @Operation(
            summary = "Measure a social investment at a checkpoint",
            description = "Once, from its day on: the service counts what was reached in the months before, a person"
                    + " concludes, and both stay as they were then.")
    @APIResponseSchema(value = SocialInvestmentView.class, responseDescription = "The investment, measured")
    public Response measure(
            @PathParam("id") UUID id,
            @PathParam("on") LocalDate on,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid MeasurementRequest request) {
        SocialInvestment investment = measureCheckpoint.measure(
                new MeasureCheckpoint.Command(id, on, seen, request.conclusion().strip()));
        return Reply.of(
                SocialInvestmentView.of(investment, current.caller(), reader(), calendar.today()),
                investment.version());
    }

    private Reader reader() {
        return Reader.of(current.caller(), settings);
    }
}
