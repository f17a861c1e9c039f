package dk.sammenhaeng.journey.unit;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.unit.SharedCitizens.Count;
import dk.sammenhaeng.journey.unit.SharedCitizens.Shared;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** The citizens units share, over HTTP. */
@Path("/v1/units/{id}/shared-citizens")
@Tag(name = "Units", description = "The units that are responsible for plans, and who works there")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SharedCitizenResource {

    private final SharedCitizens shared;
    private final UnitRows units;
    private final UnitSettings settings;
    private final Pages pages;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    SharedCitizenResource(
            SharedCitizens shared,
            UnitRows units,
            UnitSettings settings,
            Pages pages,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.shared = shared;
        this.units = units;
        this.settings = settings;
        this.pages = pages;
        this.current = current;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "shared-citizen.count",
            roles = {INSTITUTION_LEADER, CASEWORKER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Count the citizens a unit shares with each other unit",
            description = "For the unit's leader and administration, the most first; administration gets no count "
                    + "below the configured limit (5). Secret units, and sensitive and secret plans of the other unit, "
                    + "are left out, but for who leads both.")
    @APIResponseSchema(CountView.class)
    public Response counts(@PathParam("id") UUID id) {
        Unit unit = units.find(id).orElseThrow(Refusal::notFound);
        boolean leads = unit.leaderUser().equals(current.caller().user());
        if (!leads && !current.caller().isAny(ADMINISTRATION)) {
            throw Refusal.notFound();
        }
        List<Count> counts =
                shared.counts(unit, Optional.of(unit.leaderUser()).filter(leader -> leads), calendar.today());
        return Reply.of(new CountView(
                leads
                        ? counts
                        : counts.stream()
                                .map(count -> count.hiding(settings.fewestCounted()))
                                .toList()));
    }

    @GET
    @Path("/{otherId}")
    @Access(
            act = "shared-citizen.list",
            roles = {INSTITUTION_LEADER, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List the citizens a unit shares with another",
            description = "For the unit's leader: only those for whom both have a plan in force today, as far as the "
                    + "leader may know of the other plan. 404 for everybody else.")
    @APIResponseSchema(SharedPage.class)
    public Response list(@PathParam("id") UUID id, @PathParam("otherId") UUID otherId, @BeanParam PageQuery query) {
        Unit unit = units.find(id)
                .filter(found -> found.leaderUser().equals(current.caller().user()))
                .orElseThrow(Refusal::notFound);
        if (units.find(otherId).isEmpty()) {
            throw Refusal.notFound();
        }
        PageRequest request = pages.request(query);
        Page<Shared> page = Page.of(
                shared.page(unit, otherId, calendar.today(), request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.citizenId().toString()));
        page.items().forEach(one -> current.touches(one.citizenId()));
        return pages.answer(page);
    }

    /** The counts. */
    record CountView(List<Count> items) {}

    /** One page of citizens. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record SharedPage(List<Shared> items, Optional<String> next) {}
}
