package dk.sammenhaeng.journey.family;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.family.FamilyConsent.Way;
import dk.sammenhaeng.journey.family.FamilyLink.Relation;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final DanishCalendar calendar;

    FamilyLinkResource(
            LinkFamily linkFamily,
            StateFamilyConsent stateFamilyConsent,
            EndFamilyLink endFamilyLink,
            FamilyRows rows,
            Journeys journeys,
            DanishCalendar calendar) {
        this.linkFamily = linkFamily;
        this.stateFamilyConsent = stateFamilyConsent;
        this.endFamilyLink = endFamilyLink;
        this.rows = rows;
        this.journeys = journeys;
        this.calendar = calendar;
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
        return Reply.created("/v1/citizens/" + citizenId + "/family-links/" + link.id(), view(link), link.version());
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
                new LinkView.PageOf(rows.of(own).stream().map(this::view).toList()));
    }

    @POST
    @Path("/{linkId}/consents")
    @Access(
            act = "family.consent",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note what the citizen says about being seen with the family",
            description =
                    "It takes effect at once and the last word holds. A yes lets the family's teams see that a plan "
                            + "is there and whom to call; with includesContent also what it says, of the plans of the sectors "
                            + "named, all where none is, and sensitive ones (FOELSOM) only with includesSensitive. Somebody else's yes names the "
                            + "registered representation that allows to consent; for a child (under 15, configured) there is no "
                            + "other: 409 child-consent. A no is taken from anybody, who is named.")
    @APIResponseSchema(value = LinkView.class, responseCode = "200")
    public Response consent(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("linkId") UUID linkId,
            @NotNull @Valid ConsentRequest request) {
        return Reply.of(view(stateFamilyConsent.state(new StateFamilyConsent.Command(
                citizenId,
                linkId,
                request.sharing(),
                request.isOfContent(),
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
        return Reply.of(view(endFamilyLink.end(citizenId, linkId)));
    }

    private LinkView view(FamilyLink link) {
        return LinkView.of(link, calendar.today());
    }

    /** Who is linked, and what the other is to the citizen. */
    record LinkRequest(
            @NotNull UUID otherCitizenId, @NotNull Relation relation) {}

    /**
     * What a member says.
     *
     * @param includesContent whether plans may be seen by their content, too; not where left out
     * @param sectors whose plans that covers, all where left out
     * @param includesSensitive whether it names sensitive plans too
     * @param representationId the registered ground on which somebody else spoke
     * @param representative who said no without one
     */
    record ConsentRequest(
            @NotNull Boolean given,
            @NotNull LocalDate statedOn,
            @NotNull Way way,
            Optional<Boolean> includesContent,
            Optional<Set<@NotNull Sector>> sectors,
            Optional<Boolean> includesSensitive,
            @NotNull StatedBy statedBy,
            Optional<UUID> representationId,
            Optional<@Size(min = 1, max = 200) @NoCpr String> representative) {

        boolean isOfContent() {
            return given && includesContent.orElse(false);
        }

        Sharing sharing() {
            Set<Sector> content = isOfContent() ? sectors.orElseGet(() -> EnumSet.allOf(Sector.class)) : Set.of();
            return new Sharing(
                    given,
                    content,
                    isOfContent() && !content.isEmpty() && includesSensitive.orElse(false),
                    Optional.empty());
        }
    }

    /**
     * A link from one side.
     *
     * @param otherCitizenId only while the other consents
     * @param given whether the citizen consents now
     * @param sectors whose plans of the citizen are seen by their content
     * @param includesSensitive whether sensitive plans are, too
     * @param until the first day the citizen's yes no longer holds, where its ground is gone
     * @param otherGiven whether the other consents now
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LinkView(
            UUID linkId,
            Optional<UUID> otherCitizenId,
            Relation relation,
            boolean given,
            List<Sector> sectors,
            boolean includesSensitive,
            Optional<LocalDate> until,
            boolean otherGiven,
            Instant linkedAt,
            Optional<Instant> endedAt) {

        static LinkView of(FamilyLink link, LocalDate today) {
            Sharing said = link.word().sharing();
            Sharing own = said.holdsOn(today) ? said : Sharing.NONE;
            boolean otherGiven = link.otherWord().sharing().holdsOn(today);
            return new LinkView(
                    link.id(),
                    Optional.of(link.otherCitizenId()).filter(other -> otherGiven && !link.isOver()),
                    link.relation(),
                    own.given(),
                    own.sectors().stream().sorted().toList(),
                    own.includesSensitive(),
                    own.until(),
                    otherGiven,
                    link.linkedAt(),
                    link.endedAt());
        }

        /** Some links. */
        record PageOf(List<LinkView> items) {}
    }
}
