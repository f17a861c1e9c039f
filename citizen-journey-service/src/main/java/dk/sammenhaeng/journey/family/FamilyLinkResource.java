package dk.sammenhaeng.journey.family;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.family.FamilyConsent.Way;
import dk.sammenhaeng.journey.family.FamilyLink.Relation;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
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

/** Links between members of a family over HTTP. */
@Path("/v1/citizens/{citizenId}/family-links")
@Tag(name = "Family", description = "Plans of a family's members seen together, with each one's consent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FamilyLinkResource {

    private final LinkFamily linkFamily;
    private final StateFamilyConsent stateFamilyConsent;
    private final EndFamilyLink endFamilyLink;
    private final FamilyRows rows;
    private final Journeys journeys;

    FamilyLinkResource(
            LinkFamily linkFamily,
            StateFamilyConsent stateFamilyConsent,
            EndFamilyLink endFamilyLink,
            FamilyRows rows,
            Journeys journeys) {
        this.linkFamily = linkFamily;
        this.stateFamilyConsent = stateFamilyConsent;
        this.endFamilyLink = endFamilyLink;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "family.link",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Link two citizens as family",
            description = "By who has a relation to both. Nobody sees anything by it before the member seen has "
                    + "consented. 409 family-link-exists with the id of the link there is.")
    @APIResponse(
            responseCode = "201",
            description = "Linked",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    public Response link(@PathParam("citizenId") UUID citizenId, @NotNull @Valid LinkRequest request) {
        FamilyLink link = linkFamily.link(citizenId, request.otherCitizenId(), request.relation());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/family-links/" + link.id(), LinkView.of(link), link.version());
    }

    @GET
    @Access(
            act = "family.list-links",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List a citizen's family links",
            description = "Those that hold. Who the other is stands there once the other consents.")
    @APIResponseSchema(LinkView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        List<UUID> own = journeys.seen(citizenId).journey().records();
        return Reply.of(
                new LinkView.PageOf(rows.of(own).stream().map(LinkView::of).toList()));
    }

    @POST
    @Path("/{linkId}/consents")
    @Access(
            act = "family.consent",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note what the citizen says about being seen with the family",
            description = "It takes effect at once and the last word holds. Somebody else's yes names the "
                    + "registered representation that allows to consent; for a child (under 15, configured) there is no "
                    + "other: 409 child-consent. A no is taken from anybody, who is named.")
    @APIResponseSchema(value = LinkView.class, responseCode = "200")
    public Response consent(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("linkId") UUID linkId,
            @NotNull @Valid ConsentRequest request) {
        return Reply.of(LinkView.of(stateFamilyConsent.state(new StateFamilyConsent.Command(
                citizenId,
                linkId,
                request.given(),
                request.statedOn(),
                request.way(),
                new Speaker(request.statedBy(), request.representationId(), request.representative())))));
    }

    @POST
    @Path("/{linkId}/endings")
    @Access(
            act = "family.end-link",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "End a family link",
            description = "At once and from either side; once more changes nothing, so no If-Match is asked for.")
    @APIResponseSchema(value = LinkView.class, responseCode = "200")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("linkId") UUID linkId) {
        return Reply.of(LinkView.of(endFamilyLink.end(citizenId, linkId)));
    }

    /** Who is linked, and what the other is to the citizen. */
    record LinkRequest(
            @NotNull UUID otherCitizenId, @NotNull Relation relation) {}

    /**
     * What a member says.
     *
     * @param representationId the registered ground on which somebody else spoke
     * @param representative who said no without one
     */
    record ConsentRequest(
            @NotNull Boolean given,
            @NotNull LocalDate statedOn,
            @NotNull Way way,
            @NotNull StatedBy statedBy,
            Optional<UUID> representationId,
            Optional<@Size(min = 1, max = 200) @NoCpr String> representative) {}

    /**
     * A link from one side.
     *
     * @param otherCitizenId only while the other consents
     * @param given whether the citizen consents now
     * @param otherGiven whether the other consents now
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LinkView(
            UUID linkId,
            Optional<UUID> otherCitizenId,
            Relation relation,
            boolean given,
            boolean otherGiven,
            Instant linkedAt,
            Optional<Instant> endedAt) {

        static LinkView of(FamilyLink link) {
            return new LinkView(
                    link.id(),
                    Optional.of(link.otherCitizenId()).filter(other -> link.otherGiven() && !link.isOver()),
                    link.relation(),
                    link.given(),
                    link.otherGiven(),
                    link.linkedAt(),
                    link.endedAt());
        }

        /** Some links. */
        record PageOf(List<LinkView> items) {}
    }
}
