package dk.sammenhaeng.journey.choice;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

/** For what institutions can be chosen, over HTTP. */
@Path("/v1/choice-offers/{kind}/{institutionId}")
@Tag(name = "Choice", description = "Options with their quality, and what citizens choose")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChoiceOfferResource {

    private final PutChoiceOffer putOffer;
    private final ChoiceOfferRows rows;

    ChoiceOfferResource(PutChoiceOffer putOffer, ChoiceOfferRows rows) {
        this.putOffer = putOffer;
        this.rows = rows;
    }

    @PUT
    @Access(act = "choice-offer.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Say that an institution can be chosen for a kind",
            description =
                    "With the postal codes where it is offered, none for the whole municipality, and what a citizen "
                            + "waits there. With If-None-Match: * where there is none yet, else with If-Match. 409 "
                            + "choice-institution-unknown until agreements has told of it in a field of the kind.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ChoiceOfferView.class)))
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = ChoiceOfferView.class)))
    public Response put(
            @PathParam("kind") @NoCpr String kind,
            @PathParam("institutionId") UUID institutionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid ChoiceOfferRequest request) {
        PutChoiceOffer.Result result = putOffer.put(new PutChoiceOffer.Command(
                kind,
                institutionId,
                request.places(),
                request.waiting().map(WaitingTime::waiting),
                request.active(),
                Optional.ofNullable(seen),
                "*".equals(noneMatch)));
        ChoiceOfferView view = ChoiceOfferView.of(result.offer());
        long version = result.offer().version();
        return result.isNew()
                ? Reply.created("/v1/choice-offers/" + kind + "/" + institutionId, view, version)
                : Reply.of(view, version);
    }

    @GET
    @Access(act = "choice-offer.read", roles = ADMINISTRATION)
    @Operation(
            summary = "Read what an institution can be chosen for",
            description = "As administration last put it; what citizens are shown is GET /v1/choice-options.")
    @APIResponseSchema(ChoiceOfferView.class)
    public Response read(@PathParam("kind") @NoCpr String kind, @PathParam("institutionId") UUID institutionId) {
        ChoiceOffer offer = rows.find(kind, institutionId).orElseThrow(Refusal::notFound);
        return Reply.of(ChoiceOfferView.of(offer), offer.version());
    }

    /** What is offered; {@code active} false takes it off what is shown. */
    record ChoiceOfferRequest(
            @NotNull @Size(max = 1000) List<@NotNull @Pattern(regexp = "\\d{4}") String> places,
            Optional<@Valid WaitingTime> waiting,
            @NotNull Boolean active) {}

    /** How long a citizen waits, as known on a day. */
    record WaitingTime(@Min(0) @Max(3650) int days, @NotNull LocalDate asOf) {

        ChoiceOffer.Waiting waiting() {
            return new ChoiceOffer.Waiting(days, asOf);
        }
    }

    /** What is offered. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ChoiceOfferView(
            String kind, UUID institutionId, List<String> places, Optional<WaitingTime> waiting, boolean active) {

        static ChoiceOfferView of(ChoiceOffer offer) {
            return new ChoiceOfferView(
                    offer.kind(),
                    offer.institutionId(),
                    offer.places(),
                    offer.waiting().map(waiting -> new WaitingTime(waiting.days(), waiting.asOf())),
                    offer.active());
        }
    }
}
