package dk.sammenhaeng.journey.intake;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.intake.Batches.Batch;
import dk.sammenhaeng.journey.intake.TakeBatch.Command;
import dk.sammenhaeng.journey.intake.TakeBatch.Taken;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Result;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.AuditLog;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many plans at once, over HTTP. */
@Path("/v1/sector-plan-batches")
@Tag(name = "Intake", description = "Many plans at once, changes of system, and systems that have fallen silent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BatchResource {

    private final TakeBatch takeBatch;
    private final Batches batches;
    private final Pages pages;
    private final Language language;
    private final CurrentCaller current;
    private final AuditLog audit;

    BatchResource(
            TakeBatch takeBatch,
            Batches batches,
            Pages pages,
            Language language,
            CurrentCaller current,
            AuditLog audit) {
        this.takeBatch = takeBatch;
        this.batches = batches;
        this.pages = pages;
        this.language = language;
        this.current = current;
        this.audit = audit;
    }

    @POST
    @Access(act = "sector-plan.put", roles = SECTOR_SYSTEM, personalData = true)
    @Operation(
            summary = "Put many plans at once",
            description = "Each as by the single put and in a transaction of its own, so that one bad item never stops "
                    + "the others; the results come in the order of the items. With load: true nobody gets a notice, what it finds is nobody's task until somebody touches it, "
                    + "and the events carry the batch's id as causationid. With dryRun=true nothing is written. 413 "
                    + "batch-too-large above the configured number (500); 429 while too many batches run. A repeated "
                    + "batch gives UNCHANGED; items refused with 503 are sent again under a new Idempotency-Key.")
    @APIResponseSchema(value = BatchView.class, responseCode = "200")
    public Response take(@QueryParam("dryRun") boolean dryRun, @NotNull @Valid BatchRequest request) {
        Taken taken = takeBatch.take(
                new Command(request.items(), request.load(), dryRun, audit.asked("sector-plan.put", current.caller())));
        return Reply.of(new BatchView(
                taken.batch(),
                taken.outcomes().stream()
                        .map(outcome -> ItemView.of(outcome, language))
                        .toList()));
    }

    @GET
    @Access(
            act = "sector-plan-batch.list",
            roles = {SECTOR_SYSTEM, ADMINISTRATION})
    @Operation(
            summary = "List the batches",
            description = "The latest first, each with its summary; a sector's system sees its own sector's.")
    @APIResponseSchema(BatchesView.class)
    public Response list(@BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        List<Batch> found = batches.list(sector(), request);
        return pages.answer(Page.of(
                found,
                request,
                OptionalLong.empty(),
                batch -> List.of(batch.batchId().toString())));
    }

    @GET
    @Path("/{batchId}")
    @Access(
            act = "sector-plan-batch.read",
            roles = {SECTOR_SYSTEM, ADMINISTRATION})
    @Operation(
            summary = "Read what a batch did",
            description = "Its summary: the causationid of a load's events leads here.")
    @APIResponseSchema(Batch.class)
    public Response read(@PathParam("batchId") UUID batchId) {
        return Reply.of(batches.find(sector(), batchId).orElseThrow(Refusal::notFound));
    }

    private Optional<Sector> sector() {
        return current.caller().isAny(ADMINISTRATION)
                ? Optional.empty()
                : Optional.of(
                        Relation.sectorOf(current.caller()).orElseThrow(() -> Refusal.forbidden("sector-missing")));
    }

    /** Plans to put. */
    record BatchRequest(
            @Schema(description = "A first load or a reload: quiet.")
            boolean load,

            @Schema(type = SchemaType.ARRAY, implementation = BatchItem.class) @NotEmpty
            List<JsonNode> items) {}

    /** What became of them. */
    record BatchView(Batch batch, List<ItemView> items) {}

    /**
     * What became of one.
     *
     * @param result of what was done; not in a dry run
     * @param problem why nothing was done
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ItemView(
            ItemOutcome.Kind outcome,
            Optional<UUID> citizenId,
            Optional<Sector> sector,
            Optional<String> externalId,
            Optional<Result> result,
            Optional<ItemProblem> problem) {

        static ItemView of(ItemOutcome outcome, Language language) {
            return new ItemView(
                    outcome.kind(),
                    outcome.citizenId(),
                    outcome.sector(),
                    outcome.externalId(),
                    outcome.result(),
                    outcome.failure().map(failure -> ItemProblem.of(failure, language)));
        }
    }

    /** One page of batches. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record BatchesView(List<Batch> items, Optional<String> next, OptionalLong total) {}
}
