package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** The versions of a coordinated plan over HTTP. */
@Path("/v1/citizens/{citizenId}/coordinated-plans/{planId}/versions")
@Tag(name = "Coordinated plan", description = "The one plan over sectors, with the citizen's consent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanVersionResource {

    private final ReadPlan readPlan;
    private final CoordinatedPlanRows rows;
    private final Pages pages;

    PlanVersionResource(ReadPlan readPlan, CoordinatedPlanRows rows, Pages pages) {
        this.readPlan = readPlan;
        this.rows = rows;
        this.pages = pages;
    }

    @GET
    @Access(
            act = "coordinated-plan.list-versions",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List the versions of a plan",
            description = "The first one first: what was done, by whom, and from when until when it held. A version "
                    + "never changes; read one with `asOf`.")
    @APIResponseSchema(VersionView.PageOf.class)
    public Response versions(
            @PathParam("citizenId") UUID citizenId, @PathParam("planId") UUID planId, @BeanParam PageQuery query) {
        ReadPlan.Open open = readPlan.open(citizenId, planId);
        PageRequest request = pages.request(query);
        List<Recorded> found = rows.versions(open.records(), planId, request);
        OptionalLong total = request.count() ? OptionalLong.of(rows.countVersions(planId)) : OptionalLong.empty();
        return pages.answer(Page.of(found, request, total, version -> List.of(Long.toString(version.number())))
                .map(VersionView::of));
    }

    @GET
    @Path("/differences")
    @Access(
            act = "coordinated-plan.compare",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Compare two versions of a plan",
            description = "Which parts the version `to` has added, removed or changed since the version `from`.")
    @APIResponseSchema(DifferencesView.class)
    public Response differences(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @QueryParam("from") @NotNull @Min(1) Long from,
            @QueryParam("to") @NotNull @Min(1) Long to) {
        ReadPlan.Open open = readPlan.open(citizenId, planId);
        CoordinatedPlan before = version(open.records(), planId, from);
        CoordinatedPlan after = version(open.records(), planId, to);
        return Reply.of(new DifferencesView(from, to, Difference.between(before, after)));
    }

    private CoordinatedPlan version(List<UUID> records, UUID planId, long number) {
        return rows.version(records, planId, number).map(Recorded::plan).orElseThrow(Refusal::notFound);
    }

    /** A version, without what it says. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record VersionView(
            long version,
            What change,
            Status status,
            String recordedBy,
            Instant recordedFrom,
            Optional<Instant> recordedTo) {

        static VersionView of(Recorded recorded) {
            return new VersionView(
                    recorded.number(),
                    recorded.change(),
                    recorded.plan().status(),
                    recorded.recordedBy(),
                    recorded.recordedFrom(),
                    recorded.recordedTo());
        }

        /** Some versions. */
        record PageOf(List<VersionView> items) {}
    }

    /** What two versions have unlike. */
    record DifferencesView(long from, long to, List<Difference> items) {}
}
