package dk.sammenhaeng.journey.benefit;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A citizen's benefits over HTTP. */
@Path("/v1/citizens/{citizenId}/benefits")
@Tag(name = "Benefits", description = "What the citizen lives on, with the deadlines and refund it drives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BenefitResource {

    private final PutBenefit putBenefit;
    private final BenefitRows rows;
    private final BenefitReference reference;
    private final Journeys journeys;

    BenefitResource(PutBenefit putBenefit, BenefitRows rows, BenefitReference reference, Journeys journeys) {
        this.putBenefit = putBenefit;
        this.rows = rows;
        this.reference = reference;
        this.journeys = journeys;
    }

    @PUT
    @Path("/{externalId}")
    @Access(act = "benefit.put", roles = SECTOR_SYSTEM, personalData = true)
    @Operation(
            summary = "Put a benefit",
            description = "By the benefit system of EMPLOYMENT, under its own id and version; the same again changes "
                    + "nothing. Sickness benefit plans its follow-ups; with a job it opens the way back to it. What a "
                    + "citizen lives on never decides who gets a coordinated plan.")
    @APIResponse(
            responseCode = "200",
            description = "Changed or unchanged",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = BenefitView.class)))
    public Response put(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("externalId") @Size(max = 100) @NoCpr String externalId,
            @NotNull @Valid BenefitRequest request) {
        PutBenefit.Result result = putBenefit.put(citizenId, externalId, request.content());
        BenefitView view = view(result.benefit(), rows.held(result.records()));
        return result.isNew()
                ? Reply.created(
                        "/v1/citizens/" + citizenId + "/benefits",
                        view,
                        result.benefit().version())
                : Reply.of(view, result.benefit().version());
    }

    @GET
    @Access(
            act = "benefit.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's benefits",
            description = "The latest first, each with the state's refund in periods of equal rate; for who may read "
                    + "what EMPLOYMENT keeps of the citizen, empty to others.")
    @APIResponseSchema(BenefitView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<Benefit> benefits = Readable.of(seen).holds(Sector.EMPLOYMENT, false)
                ? rows.of(seen.journey().records())
                : List.of();
        List<Held> held =
                benefits.isEmpty() ? List.of() : rows.held(seen.journey().records());
        return Reply.of(new BenefitView.PageOf(
                benefits.stream().map(benefit -> view(benefit, held)).toList()));
    }

    private BenefitView view(Benefit benefit, List<Held> held) {
        List<Held> refunded = held.stream()
                .filter(time -> isRefunded(time.kind(), time.from()))
                .toList();
        return new BenefitView(
                benefit.id(),
                benefit.externalId(),
                benefit.kind(),
                benefit.from(),
                benefit.to(),
                benefit.targetGroup(),
                benefit.hasJob(),
                benefit.fastTrack(),
                isRefunded(benefit.kind(), benefit.from())
                        ? reference.scale(benefit.from()).of(benefit, refunded)
                        : List.of());
    }

    private boolean isRefunded(String kind, LocalDate from) {
        return reference
                .kind(kind, from)
                .filter(BenefitReference.Kind::refunded)
                .isPresent();
    }

    /** A benefit as its system sends it; {@code to} is the first day without it. */
    record BenefitRequest(
            @PositiveOrZero long externalVersion,
            @NotBlank @Size(max = 60) @NoCpr String kind,
            @NotNull LocalDate from,
            Optional<LocalDate> to,
            Optional<@Size(min = 1, max = 60) @NoCpr String> targetGroup,
            boolean hasJob,
            boolean fastTrack) {

        PutBenefit.Content content() {
            return new PutBenefit.Content(externalVersion, kind, from, to, targetGroup, hasJob, fastTrack);
        }
    }

    /** A benefit. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record BenefitView(
            UUID id,
            String externalId,
            String kind,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<String> targetGroup,
            boolean hasJob,
            boolean fastTrack,
            List<RefundScale.Period> refund) {

        /** All of them. */
        record PageOf(List<BenefitView> items) {}
    }
}
