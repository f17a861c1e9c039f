package dk.sammenhaeng.journey.admission;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.admission.Resumption.State;
import dk.sammenhaeng.journey.admission.ResumptionRows.Filter;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of a day: what a sector or unit must start again for those who come home (genoptagelse), over HTTP. */
@Path("/v1/resumptions")
@Tag(name = "Admission", description = "Stays at hospital, and what is resumed after them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComingHomeResource {

    private final ResumptionRows rows;
    private final Pages pages;
    private final CurrentCaller current;

    ComingHomeResource(ResumptionRows rows, Pages pages, CurrentCaller current) {
        this.rows = rows;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "resumption.list-of-sector",
            roles = {CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List what is to be resumed, by the day the citizens come home",
            description =
                    "A sector's system sees its sector's; a caseworker those of their own plans and unit, a leader those "
                            + "of the units they lead. PAUSED shows those whom the hospital expects home on that day. "
                            + "`from` is the first day, `to` the first no longer wanted.")
    @APIResponseSchema(ResumptionView.PageOf.class)
    public Response list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageQuery query) {
        Caller caller = current.caller();
        boolean system = caller.isAny(SECTOR_SYSTEM);
        boolean works = caller.isAny(CASEWORKER, SECTOR_SYSTEM);
        Optional<Sector> sector = Relation.sectorOf(caller);
        if (works && sector.isEmpty()) {
            throw Refusal.forbidden("sector-missing");
        }
        PageRequest request = pages.request(query);
        Page<Resumption> page = Page.of(
                rows.list(
                        new Filter(
                                sector,
                                Optional.of(caller.user()).filter(user -> !system),
                                Optional.ofNullable(state),
                                Optional.ofNullable(from),
                                Optional.ofNullable(to)),
                        request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.resumeOn().orElseThrow().toString(), one.id().toString()));
        page.items().forEach(one -> current.touches(one.citizenId()));
        Page<ResumptionView> views = page.map(one -> ResumptionView.of(one, true, works));
        return pages.answer(views);
    }
}
