package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Social investments over HTTP. */
@Path("/v1/social-investments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Social investments", description = "What is paid now for an effect later (sociale investeringer)")
public class SocialInvestmentResource {

    private final InvestmentRepository repository;
    private final RegisterInvestment registerInvestment;
    private final ChangeInvestment changeInvestment;
    private final CloseInvestment closeInvestment;
    private final Pages pages;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    SocialInvestmentResource(
            InvestmentRepository repository,
            RegisterInvestment registerInvestment,
            ChangeInvestment changeInvestment,
            CloseInvestment closeInvestment,
            Pages pages,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.repository = repository;
        this.registerInvestment = registerInvestment;
        this.changeInvestment = changeInvestment;
        this.closeInvestment = closeInvestment;
        this.pages = pages;
        this.current = current;
        this.calendar = calendar;
    }

    /** Registers an investment. */
    @POST
    @Access(
            act = "social-investment.register",
            roles = {Role.CONTROLLER})
    @Operation(
            summary = "Register a social investment",
            description = "Who pays, who gains, how much, for how long, and which outcomes and savings are hoped for."
                    + " No budget is changed by it. Outcomes of before that name no investment count too, by whole blocks of"
                    + " months of arrival from the month of its first day on.")
    @APIResponseSchema(
            value = SocialInvestmentView.class,
            responseCode = "201",
            responseDescription = "The investment is registered")
    public Response register(@NotNull @Valid SocialInvestmentRequest request) {
        SocialInvestment investment = registerInvestment.register(request.terms());
        return Reply.created("/v1/social-investments/" + investment.id(), view(investment), investment.version());
    }

    /** One investment. */
    @GET
    @Path("{id}")
    @Access(
            act = "social-investment.read",
            roles = {Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR, Role.COORDINATOR, Role.CASEWORKER
            })
    @Operation(
            summary = "Read a social investment",
            description = "Its terms and checkpoints. Outside economy a checkpoint tells no number.")
    @APIResponseSchema(value = SocialInvestmentView.class, responseDescription = "The investment")
    public Response read(@PathParam("id") UUID id) {
        SocialInvestment investment = repository.findByIdOptional(id).orElseThrow(Refusal::notFound);
        return answer(investment);
    }

    /** Investments that fit the filters. */
    @GET
    @Access(
            act = "social-investment.list",
            roles = {Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR, Role.COORDINATOR, Role.CASEWORKER
            })
    @Operation(
            summary = "List social investments",
            description =
                    "In the order they were registered: by the sector of the outcomes hoped for, closed or not, and"
                            + " with checkpointAwaited=true those with a checkpoint that has come and that nobody has measured."
                            + " Who records an outcome finds here the investment to name.")
    @APIResponseSchema(value = SocialInvestmentList.class, responseDescription = "The investments that fit")
    public Response list(
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("closed") @Nullable Boolean closed,
            @QueryParam("checkpointAwaited") boolean checkpointAwaited,
            @BeanParam PageQuery query) {
        return pages.answer(repository
                .page(
                        Optional.ofNullable(sector),
                        Optional.ofNullable(closed),
                        checkpointAwaited ? Optional.of(calendar.today()) : Optional.empty(),
                        pages.request(query))
                .map(this::view));
    }

    /** Other terms. */
    @PUT
    @Path("{id}")
    @Access(
            act = "social-investment.change",
            roles = {Role.CONTROLLER, Role.COUNCIL})
    @Operation(
            summary = "Change a social investment",
            description =
                    "Its terms, whole. A lower amount, other prices, a later start, an earlier end, another payer or outcome,"
                            + " less savings or a checkpoint less is a cut, which the council alone decides; a checkpoint that is"
                            + " measured stays as it was. Where other outcomes count, they count from this month on, anew.")
    @APIResponseSchema(value = SocialInvestmentView.class, responseDescription = "The changed investment")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid SocialInvestmentRequest request) {
        return answer(changeInvestment.change(new ChangeInvestment.Command(id, seen, request.terms(), decides())));
    }

    /** The end. */
    @POST
    @Path("{id}/closings")
    @Access(
            act = "social-investment.close",
            roles = {Role.CONTROLLER, Role.COUNCIL})
    @Operation(
            summary = "Close a social investment",
            description =
                    "Before its horizon is over the council alone decides that. A checkpoint whose day has come is measured"
                            + " first. Outcomes of later months are not felt.")
    @APIResponseSchema(value = SocialInvestmentView.class, responseDescription = "The closed investment")
    public Response close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ClosingRequest request) {
        return answer(closeInvestment.close(
                new CloseInvestment.Command(id, seen, request.reason().strip(), decides())));
    }

    private boolean decides() {
        return current.caller().isAny(Role.COUNCIL);
    }

    private Response answer(SocialInvestment investment) {
        return Reply.of(view(investment), investment.version());
    }

    private SocialInvestmentView view(SocialInvestment investment) {
        return SocialInvestmentView.of(investment, current.caller(), calendar.today());
    }
}
