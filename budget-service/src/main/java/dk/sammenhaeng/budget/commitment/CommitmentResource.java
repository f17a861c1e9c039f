package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Commitments over HTTP; they are changed by events alone. */
@Path("/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Commitments", description = "Money reserved for citizens' actions (disponeringer)")
public class CommitmentResource {

    private final CommitmentRepository repository;
    private final Lines lines;
    private final Pages pages;

    CommitmentResource(CommitmentRepository repository, Lines lines, Pages pages) {
        this.repository = repository;
        this.lines = lines;
        this.pages = pages;
    }

    /** The commitment of one action. */
    @GET
    @Path("{actionId}")
    @Access(
            act = "commitment.read",
            roles = {Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR})
    @Operation(
            summary = "Read an action's commitment",
            description = "The answer to the action's latest wish and the lines that stand. No citizen is known here.")
    @APIResponseSchema(value = CommitmentView.class, responseDescription = "The commitment")
    public Response read(@PathParam("actionId") UUID actionId) {
        Commitment commitment = repository.findByIdOptional(actionId).orElseThrow(Refusal::notFound);
        return Reply.of(CommitmentView.of(commitment, lines.of(actionId).lines()), commitment.version());
    }

    /** Commitments that fit the filters. */
    @GET
    @Access(
            act = "commitment.list",
            roles = {Role.CONTROLLER, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR})
    @Operation(
            summary = "List commitments",
            description = "By action; with budgetId those that have a line on that budget.")
    @APIResponseSchema(value = CommitmentList.class, responseDescription = "The commitments that fit")
    public Response list(
            @QueryParam("budgetId") @Nullable UUID budgetId,
            @QueryParam("state") @Nullable CommitmentState state,
            @BeanParam PageQuery query) {
        Page<Commitment> page =
                repository.page(Optional.ofNullable(budgetId), Optional.ofNullable(state), pages.request(query));
        Map<UUID, List<Line>> found = page.items().isEmpty()
                ? Map.of()
                : lines.ofAll(page.items().stream().map(Commitment::actionId).toList());
        return pages.answer(page.map(
                commitment -> CommitmentView.of(commitment, found.getOrDefault(commitment.actionId(), List.of()))));
    }
}
