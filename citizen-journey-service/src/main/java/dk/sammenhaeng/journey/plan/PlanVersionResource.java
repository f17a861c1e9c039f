package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.history.PlanHistory;
import dk.sammenhaeng.journey.history.PlanVersion;
import dk.sammenhaeng.journey.history.PlanVersion.What;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a sector's plan said before, over HTTP. */
@Path("/v1/citizens/{citizenId}/sector-plans/{sector}/{externalId}/versions")
@Tag(name = "Sector plans", description = "Each sector's own plan, put whole by its system")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanVersionResource {

    private final Journeys journeys;
    private final PlanHistory history;
    private final Pages pages;

    PlanVersionResource(Journeys journeys, PlanHistory history, Pages pages) {
        this.journeys = journeys;
        this.history = history;
        this.pages = pages;
    }

    @GET
    @Access(
            act = "sector-plan.versions",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "List the versions of a sector's plan",
            description = "The latest first: when each was known here, when it held, and the plan as it was, each as "
                    + "far as today's relation allows. A withdrawn plan keeps its versions, a retracted one has none.")
    @APIResponseSchema(VersionView.PageOf.class)
    public Response versions(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("sector") Sector sector,
            @PathParam("externalId") String externalId,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        PageRequest request = pages.request(query);
        Page<PlanVersion> page = Page.of(
                history.versions(seen.journey(), sector, externalId, request),
                request,
                OptionalLong.empty(),
                version -> List.of(Long.toString(version.version())));
        List<PlanVersion> known = page.items().stream()
                .filter(version -> !seen.relation().sight(version.plan()).isHidden())
                .toList();
        Optional<Plan> today =
                seen.journey().plan(sector, externalId).or(() -> seen.journey().planOfAnyRecord(sector, externalId));
        if ((known.isEmpty() && request.after().isEmpty() && page.after().isEmpty())
                || today.filter(plan -> seen.relation().sight(plan).isHidden()).isPresent()) {
            throw Refusal.notFound();
        }
        return pages.answer(new Page<>(known, page.after(), page.total())
                .map(version -> new VersionView(
                        version.version(),
                        version.what(),
                        version.recordedAt(),
                        version.recordedUntil(),
                        PlanView.of(version.plan(), today, seen.relation()))));
    }

    /**
     * A plan as it was known for a time.
     *
     * @param recordedUntil when the next version came
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VersionView(long version, What what, Instant recordedAt, Optional<Instant> recordedUntil, PlanView plan) {

        /** One page of versions. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<VersionView> items, Optional<String> next, OptionalLong total) {}
    }
}
