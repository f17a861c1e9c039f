package dk.sammenhaeng.journey.benefit;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.benefit.BenefitRows.Named;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a benefit said before, over HTTP. */
@Path("/v1/citizens/{citizenId}/benefits/{externalId}/versions")
@Tag(name = "Benefits", description = "What the citizen lives on, with the deadlines and refund it drives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BenefitVersionResource {

    private final Journeys journeys;
    private final BenefitRows rows;
    private final Pages pages;

    BenefitVersionResource(Journeys journeys, BenefitRows rows, Pages pages) {
        this.journeys = journeys;
        this.rows = rows;
        this.pages = pages;
    }

    @GET
    @Access(
            act = "benefit.versions",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the versions of a benefit",
            description = "The latest first: what its system said, and when that was known here. 404 for who may not "
                    + "read what EMPLOYMENT keeps of the citizen, and for a benefit that was taken back.")
    @APIResponseSchema(BenefitVersionsView.class)
    public Response versions(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("externalId") @Size(max = 100) @NoCpr String externalId,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Named named = Optional.of(seen)
                .filter(reader -> Readable.of(reader).holds(Sector.EMPLOYMENT, false))
                .flatMap(reader -> rows.named(reader.journey().identity(), externalId))
                .filter(found -> !found.retracted())
                .orElseThrow(Refusal::notFound);
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                rows.versions(named.benefit().id(), request),
                request,
                OptionalLong.empty(),
                version -> List.of(Long.toString(version.version()))));
    }

    /** One page of versions. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record BenefitVersionsView(List<BenefitVersion> items, Optional<String> next, OptionalLong total) {}
}
