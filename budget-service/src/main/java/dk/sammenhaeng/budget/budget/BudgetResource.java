package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Budgets and their positions over HTTP. */
@Path("/v1/budgets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Budgets", description = "Multi-year budgets (flerårige budgetter) and their positions")
public class BudgetResource {

    private final BudgetRepository repository;
    private final Budgets budgets;
    private final OpenBudget openBudget;
    private final Pages pages;
    private final CurrentCaller current;

    BudgetResource(
            BudgetRepository repository, Budgets budgets, OpenBudget openBudget, Pages pages, CurrentCaller current) {
        this.repository = repository;
        this.budgets = budgets;
        this.openBudget = openBudget;
        this.pages = pages;
        this.current = current;
    }

    /** Opens a sector's budget or a joint fund. */
    @POST
    @Access(
            act = "budget.open",
            roles = {Role.CONTROLLER})
    @Operation(
            summary = "Open a budget",
            description =
                    "Opens a sector's budget, one per sector and year, or a joint fund. An institution's budget is"
                            + " opened by the activation of its welfare agreement.")
    @APIResponseSchema(value = BudgetView.class, responseCode = "201", responseDescription = "The budget is open")
    public Response open(@NotNull @Valid OpenBudgetRequest request) {
        Budget budget = openBudget.open(request.command());
        return Reply.created(
                "/v1/budgets/" + budget.id(), BudgetView.of(new NamedBudget(budget, null)), budget.version());
    }

    /** One budget. */
    @GET
    @Path("{id}")
    @Access(
            act = "budget.read",
            roles = {
                Role.CONTROLLER,
                Role.ADMINISTRATION,
                Role.COUNCIL,
                Role.AUDITOR,
                Role.COORDINATOR,
                Role.CASEWORKER,
                Role.INSTITUTION_LEADER
            })
    @Operation(
            summary = "Read a budget",
            description =
                    "Owner, period and yearly frames. An institution leader sees the budgets of that institution.")
    @APIResponseSchema(value = BudgetView.class, responseDescription = "The budget")
    public Response read(@PathParam("id") UUID id) {
        NamedBudget named = readable(id);
        return Reply.of(BudgetView.of(named), named.budget().version());
    }

    /** Budgets that fit the filters. */
    @GET
    @Access(
            act = "budget.list",
            roles = {
                Role.CONTROLLER,
                Role.ADMINISTRATION,
                Role.COUNCIL,
                Role.AUDITOR,
                Role.COORDINATOR,
                Role.CASEWORKER,
                Role.INSTITUTION_LEADER
            })
    @Operation(
            summary = "List budgets",
            description = "In the order they were opened. An institution leader sees the budgets of that institution.")
    @APIResponseSchema(value = BudgetList.class, responseDescription = "The budgets that fit")
    public Response list(
            @QueryParam("ownerKind") OwnerView.@Nullable Kind ownerKind,
            @QueryParam("institutionId") @Nullable UUID institutionId,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("agreementId") @Nullable UUID agreementId,
            @BeanParam PageQuery query) {
        BudgetFilter filter = new BudgetFilter(
                Optional.ofNullable(ownerKind),
                Optional.ofNullable(institutionId),
                Optional.ofNullable(sector),
                Optional.ofNullable(agreementId),
                onlyInstitution());
        return pages.answer(repository.find(filter, pages.request(query)).map(BudgetView::of));
    }

    /** How a budget stands now. */
    @GET
    @Path("{id}/position")
    @Access(
            act = "budget.position",
            roles = {
                Role.CONTROLLER,
                Role.ADMINISTRATION,
                Role.COUNCIL,
                Role.AUDITOR,
                Role.COORDINATOR,
                Role.CASEWORKER,
                Role.INSTITUTION_LEADER
            })
    @Operation(
            summary = "Read a budget's position",
            description =
                    "Frame, committed, of which without cover (uden dækning) and available, per year and in total.")
    @APIResponseSchema(value = PositionView.class, responseDescription = "The position now")
    public Response position(@PathParam("id") UUID id) {
        if (onlyInstitution().isPresent()) {
            readable(id);
        }
        return Optional.ofNullable(budgets.positions(List.of(id)).get(id))
                .map(PositionView::of)
                .map(Reply::of)
                .orElseThrow(Refusal::notFound);
    }

    private NamedBudget readable(UUID id) {
        NamedBudget named = repository.named(id).orElseThrow(Refusal::notFound);
        boolean own = named.budget().owner() instanceof Owner.OfInstitution owner
                && onlyInstitution().equals(Optional.of(owner.institutionId()));
        if (onlyInstitution().isPresent() && !own) {
            throw Refusal.notFound();
        }
        return named;
    }

    /** The one institution a leader may see; a leader without one in the token sees none. */
    private Optional<UUID> onlyInstitution() {
        Caller caller = current.caller();
        boolean seesAll = caller.isAny(
                Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR, Role.COORDINATOR, Role.CASEWORKER);
        return seesAll
                ? Optional.empty()
                : Optional.of(caller.institution().orElseThrow(() -> Refusal.forbidden("institution-missing")));
    }
}
