package dk.sammenhaeng.journey.consent;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Everything the citizen said about sharing, over HTTP. */
@Path("/v1/citizens/{citizenId}/consents")
@Tag(name = "Consent", description = "What the sectors may see of each other's content, in the citizen's words")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConsentHistoryResource {

    private final ConsentRows rows;
    private final Journeys journeys;
    private final Pages pages;
    private final ConsentHistory history;

    ConsentHistoryResource(ConsentRows rows, Journeys journeys, Pages pages, ConsentHistory history) {
        this.rows = rows;
        this.journeys = journeys;
        this.pages = pages;
        this.history = history;
    }

    @GET
    @Access(
            act = "consent.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List everything the citizen said about sharing",
            description = "The latest first; nothing is ever changed. With asOf the last word at the end of that day.")
    @APIResponseSchema(ConsentView.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @BeanParam PageQuery query) {
        List<UUID> records = journeys.seen(citizenId).journey().records();
        PageRequest request = pages.request(query);
        return pages.answer(asOf == null ? history.of(records, request) : lastWord(records, asOf, request));
    }

    private Page<ConsentView> lastWord(List<UUID> records, LocalDate day, PageRequest request) {
        List<Consent> said = rows.lastBefore(records, DanishCalendar.startOf(day.plusDays(1))).stream()
                .toList();
        return Page.of(said, request, OptionalLong.of(said.size()), ConsentHistory::key)
                .map(consent -> ConsentView.of(consent, consent.sharing().holdsOn(day)));
    }
}
