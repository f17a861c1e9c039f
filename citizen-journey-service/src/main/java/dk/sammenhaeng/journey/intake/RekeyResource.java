package dk.sammenhaeng.journey.intake;

import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.intake.Items.Done;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.OwnSector;
import dk.sammenhaeng.journey.plan.RekeySectorPlan;
import dk.sammenhaeng.journey.plan.RekeySectorPlan.Command;
import dk.sammenhaeng.journey.plan.SectorPlanRequest;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.access.AuditLog;
import dk.sammenhaeng.platform.access.AuditLog.Asked;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A change of system, over HTTP. */
@Path("/v1/sector-plan-rekeys")
@Tag(name = "Intake", description = "Many plans at once, changes of system, and systems that have fallen silent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RekeyResource {

    private final RekeySectorPlan rekeySectorPlan;
    private final Items items;
    private final Hands hands;
    private final IntakeSettings settings;
    private final Language language;
    private final CurrentCaller current;
    private final AuditLog audit;

    RekeyResource(
            RekeySectorPlan rekeySectorPlan,
            Items items,
            Hands hands,
            IntakeSettings settings,
            Language language,
            CurrentCaller current,
            AuditLog audit) {
        this.rekeySectorPlan = rekeySectorPlan;
        this.items = items;
        this.hands = hands;
        this.settings = settings;
        this.language = language;
        this.current = current;
        this.audit = audit;
    }

    @POST
    @Access(act = "sector-plan.rekey", roles = SECTOR_SYSTEM, personalData = true)
    @Operation(
            summary = "Give plans the ids of a new system",
            description =
                    "After a change of vendor, before the new system puts its plans: plans and parts keep our ids "
                            + "and so their history, conflicts and money. Each in a transaction of its own, the results in the "
                            + "order of the items; 413 batch-too-large above the configured number (500).")
    @APIResponseSchema(value = RekeyView.class, responseCode = "200")
    public Response rekey(@NotNull @Valid RekeyRequest request) {
        OwnSector.require(current.caller(), request.sector());
        if (request.items().size() > settings.largestBatch()) {
            throw Refusal.tooLarge("batch-too-large", settings.largestBatch());
        }
        Acting acting = Acting.current();
        Asked asked = audit.asked("sector-plan.rekey", current.caller());
        List<Done<Boolean>> done = hands.each(
                request.items(),
                RekeyItem::citizenId,
                item -> items.write(
                        acting, asked, item.citizenId(), () -> rekeySectorPlan.rekey(item.command(request))));
        return Reply.of(new RekeyView(done.stream().map(this::view).toList()));
    }

    private ItemView view(Done<Boolean> done) {
        return switch (done) {
            case Done.Well<Boolean>(Boolean rekeyed) ->
                new ItemView(rekeyed ? RekeyOutcome.REKEYED : RekeyOutcome.UNCHANGED, Optional.empty());
            case Done.Failed<Boolean>(RuntimeException failure) ->
                new ItemView(RekeyOutcome.REFUSED, Optional.of(ItemProblem.of(failure, language)));
        };
    }

    /**
     * Which plans get which ids.
     *
     * @param versionsRestart true when the new system counts its versions from 1 again
     */
    record RekeyRequest(
            @NotNull Sector sector,
            boolean versionsRestart,
            @NotEmpty List<@NotNull @Valid RekeyItem> items) {}

    /**
     * One plan's ids.
     *
     * @param parts the new id of each goal, action and appointment that gets one, by the former id
     */
    record RekeyItem(
            @NotNull UUID citizenId,

            @NotNull @Pattern(regexp = SectorPlanRequest.EXTERNAL_ID) @NoCpr
            String from,

            @NotNull @Pattern(regexp = SectorPlanRequest.EXTERNAL_ID) @NoCpr
            String to,

            @Size(max = 200)
            Map<
                            @Pattern(regexp = SectorPlanRequest.EXTERNAL_ID) @NoCpr String,
                            @NotNull @Pattern(regexp = SectorPlanRequest.EXTERNAL_ID) @NoCpr String>
                    parts) {

        RekeyItem {
            parts = parts == null ? Map.of() : parts;
        }

        Command command(RekeyRequest request) {
            return new Command(citizenId, request.sector(), from, to, request.versionsRestart(), parts);
        }
    }

    /** What became of one. */
    enum RekeyOutcome {
        REKEYED,
        UNCHANGED,
        REFUSED
    }

    /** What became of the plans, in the order in which they came. */
    record RekeyView(List<ItemView> items) {}

    /** What became of one. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ItemView(RekeyOutcome outcome, Optional<ItemProblem> problem) {}
}
