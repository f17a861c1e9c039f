package dk.sammenhaeng.journey.prefill;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.prefill.Correction.State;
import dk.sammenhaeng.journey.prefill.CorrectionRows.Filter;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What an owner of data is to correct, over HTTP. */
@Path("/v1/corrections")
@Tag(name = "Once only", description = "What is known is offered and confirmed or corrected instead of asked again")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OwnerCorrectionResource {

    private final CorrectionRows rows;
    private final Pages pages;
    private final CurrentCaller current;
    private final Clock clock;

    OwnerCorrectionResource(CorrectionRows rows, Pages pages, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "correction.list-of-owner",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List what an owner is to correct",
            description =
                    "The oldest first: to a sector's system all of what the sector keeps, to its caseworkers those of "
                            + "citizens they have a relation to, to a coordinator what no sector keeps.")
    @APIResponseSchema(CorrectionView.PageOf.class)
    public Response list(@QueryParam("state") @Nullable State state, @BeanParam PageQuery query) {
        Caller caller = current.caller();
        Filter filter = new Filter(
                ownerOf(caller),
                caller.isAny(SECTOR_SYSTEM) ? Optional.empty() : Optional.of(caller.user()),
                clock.instant(),
                Optional.ofNullable(state));
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(filter)) : OptionalLong.empty();
        Page<Correction> page = Page.of(
                rows.page(filter, request),
                request,
                total,
                correction -> List.of(correction.id().toString()));
        page.items().forEach(correction -> current.touches(correction.citizenId()));
        return pages.answer(page.map(correction -> CorrectionView.of(correction, true)));
    }

    private static Optional<Sector> ownerOf(Caller caller) {
        return caller.isAny(CASEWORKER, SECTOR_SYSTEM)
                ? Optional.of(Relation.sectorOf(caller).orElseThrow(() -> Refusal.forbidden("sector-missing")))
                : Optional.empty();
    }
}
