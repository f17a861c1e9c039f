package dk.sammenhaeng.budget.grantcase;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Grant cases over HTTP; they are raised and closed by commitments alone. */
@Path("/v1/grant-cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Grant cases", description = "What legal rights cost beyond the budgets (bevillingssager)")
public class GrantCaseResource {

    private final GrantCaseRepository repository;
    private final DecideGrantCase decideGrantCase;
    private final Pages pages;
    private final CurrentCaller current;

    GrantCaseResource(
            GrantCaseRepository repository, DecideGrantCase decideGrantCase, Pages pages, CurrentCaller current) {
        this.repository = repository;
        this.decideGrantCase = decideGrantCase;
        this.pages = pages;
        this.current = current;
    }

    /** One grant case. */
    @GET
    @Path("{id}")
    @Access(
            act = "grant-case.read",
            roles = {Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR})
    @Operation(
            summary = "Read a grant case",
            description =
                    "What lacks cover for an action that rests on a legal right, and the decision where there is one.")
    @APIResponseSchema(value = GrantCaseView.class, responseDescription = "The grant case")
    public Response read(@PathParam("id") UUID id) {
        GrantCase grantCase = repository.findByIdOptional(id).orElseThrow(Refusal::notFound);
        return Reply.of(GrantCaseView.of(grantCase, current.caller()), grantCase.version());
    }

    /** Grant cases that fit the filter. */
    @GET
    @Access(
            act = "grant-case.list",
            roles = {Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR})
    @Operation(summary = "List grant cases", description = "In the order they were raised.")
    @APIResponseSchema(value = GrantCaseList.class, responseDescription = "The grant cases that fit")
    public Response list(@QueryParam("status") @Nullable GrantCaseStatus status, @BeanParam PageQuery query) {
        return pages.answer(repository
                .page(Optional.ofNullable(status), pages.request(query))
                .map(grantCase -> GrantCaseView.of(grantCase, current.caller())));
    }

    /** The council's decision. */
    @POST
    @Path("{id}/decisions")
    @Access(
            act = "grant-case.decide",
            roles = {Role.COUNCIL})
    @Operation(
            summary = "Decide a grant case",
            description =
                    "Grants the shortfall or an amount, or rejects it. The commitment stands either way, since the"
                            + " citizen's right does; the decision is recorded, and no budget is changed by it.")
    @APIResponseSchema(value = GrantCaseView.class, responseDescription = "The decided case")
    public Response decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid GrantCaseDecisionRequest request) {
        GrantCase grantCase = decideGrantCase.decide(request.command(id, seen));
        return Reply.of(GrantCaseView.of(grantCase, current.caller()), grantCase.version());
    }
}
