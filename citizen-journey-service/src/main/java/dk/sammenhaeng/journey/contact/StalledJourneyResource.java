package dk.sammenhaeng.journey.contact;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.contact.StalledJourney.CauseCount;
import dk.sammenhaeng.journey.contact.StalledJourneys.Filter;
import dk.sammenhaeng.journey.coordinator.Leaders;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Journeys that stand still, for leaders, over HTTP. */
@Path("/v1/stalled-journeys")
@Tag(name = "Stalled journeys", description = "Nobody is lost in the system")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StalledJourneyResource {

    private final StalledJourneys stalled;
    private final Leaders leaders;
    private final ContactSettings settings;
    private final DanishCalendar calendar;
    private final Pages pages;
    private final CurrentCaller current;
    private final Language language;

    StalledJourneyResource(
            StalledJourneys stalled,
            Leaders leaders,
            ContactSettings settings,
            DanishCalendar calendar,
            Pages pages,
            CurrentCaller current,
            Language language) {
        this.stalled = stalled;
        this.leaders = leaders;
        this.settings = settings;
        this.calendar = calendar;
        this.pages = pages;
        this.current = current;
        this.language = language;
    }

    @GET
    @Access(
            act = "stalled-journey.list",
            roles = {ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List journeys that stand still",
            description = "By cause, the longest first, and never by employee. A stall is first the contact person's; "
                    + "after the configured time (7 days) it stands here, and what it asks for is one next step. Where "
                    + "nobody is the coordinator (cause coordinator-missing) it stands here after the days the "
                    + "municipality has decided (GET /v1/rules/coordinator-missing). A "
                    + "leader sees journeys with a plan of a unit they lead, administration all.")
    @APIResponseSchema(StalledJourney.PageOf.class)
    public Response list(
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("sector") @Nullable Sector sector,
            @BeanParam PageQuery query) {
        Page<StalledJourney> page = stalled.page(filter(cause, reason, sector), pages.request(query));
        page.items().forEach(journey -> current.touches(journey.citizenId()));
        return pages.answer(page.map(journey -> journey.titled(title(journey.cause()))));
    }

    @GET
    @Path("/counts")
    @Access(
            act = "stalled-journey.count",
            roles = {ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Count journeys that stand still by cause",
            description = "The same journeys as the list, without any of them.")
    @APIResponseSchema(CauseCount.PageOf.class)
    public Response counts(
            @QueryParam("cause") @Nullable String cause,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("sector") @Nullable Sector sector) {
        List<CauseCount> counts = stalled.counts(filter(cause, reason, sector)).stream()
                .map(count -> new CauseCount(
                        count.cause(),
                        title(count.cause()),
                        count.reason(),
                        count.journeys(),
                        count.fromLoad(),
                        count.longest()))
                .toList();
        return Reply.of(new CauseCount.PageOf(counts));
    }

    private String title(String cause) {
        return language.text("rule." + cause + ".title");
    }

    private Filter filter(@Nullable String cause, @Nullable String reason, @Nullable Sector sector) {
        return new Filter(
                settings.stallRules(),
                calendar.today().minus(settings.leaderAfter()),
                calendar.today(),
                current.caller().user(),
                Optional.ofNullable(cause),
                Optional.ofNullable(reason),
                Optional.ofNullable(sector),
                leaders.require(current.caller()).user());
    }
}
