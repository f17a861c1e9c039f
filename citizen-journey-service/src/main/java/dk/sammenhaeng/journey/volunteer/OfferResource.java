package dk.sammenhaeng.journey.volunteer;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.volunteer.VolunteerRows.Offer;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register of what volunteers offer, over HTTP. */
@Path("/v1/volunteer-offers")
@Tag(name = "Volunteers", description = "Volunteers supplement and never replace the public duty")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OfferResource {

    private final VolunteerRows rows;
    private final CloseOffer closeOffer;

    OfferResource(VolunteerRows rows, CloseOffer closeOffer) {
        this.rows = rows;
        this.closeOffer = closeOffer;
    }

    @GET
    @Access(
            act = "volunteer-offer.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION})
    @Operation(
            summary = "List what volunteers offer",
            description = "By organisation, those that can be referred to, such as Headspace or a visiting friend.")
    @APIResponseSchema(OfferView.PageOf.class)
    public Response list() {
        return Reply.of(new OfferView.PageOf(
                rows.offers(false).stream().map(OfferView::of).toList()));
    }

    @POST
    @Access(act = "volunteer-offer.add", roles = ADMINISTRATION)
    @Operation(
            summary = "Enter an offer into the register",
            description = "409 volunteer-offer-known where the organisation has one of the name.")
    @APIResponseSchema(value = OfferView.class, responseCode = "201")
    public Response add(@NotNull @Valid OfferRequest request) {
        Offer offer = new Offer(
                UuidCreator.getTimeOrderedEpoch(), request.organisation(), request.name(), request.phone(), true, 0);
        if (!rows.add(offer)) {
            throw Refusal.byRule("volunteer-offer-known");
        }
        return Reply.created("/v1/volunteer-offers", OfferView.of(offer), 0);
    }

    @DELETE
    @Path("/{offerId}")
    @Access(act = "volunteer-offer.close", roles = ADMINISTRATION)
    @Operation(
            summary = "Close an offer",
            description =
                    "Nobody is referred to it any more. The referrals to it end at once (OFFER_GONE): the citizens are "
                            + "told by the channel they use, and who referred them by a notice.")
    @APIResponse(responseCode = "204", description = "Closed")
    public Response close(@PathParam("offerId") UUID offerId, @HeaderParam("If-Match") @Nullable Version seen) {
        closeOffer.close(offerId, seen);
        return Reply.nothing();
    }

    /** What an organisation offers. */
    record OfferRequest(
            @NotBlank @Size(max = 200) @NoCpr String organisation,
            @NotBlank @Size(max = 200) @NoCpr String name,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String phone) {}

    /** An offer. */
    record OfferView(UUID id, String organisation, String name, String phone) {

        static OfferView of(Offer offer) {
            return new OfferView(offer.id(), offer.organisation(), offer.name(), offer.phone());
        }

        /** All that can be referred to. */
        record PageOf(List<OfferView> items) {}
    }
}
