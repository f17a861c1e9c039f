package dk.sammenhaeng.journey.timeline;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.timeline.Timeline.Entry;
import dk.sammenhaeng.journey.timeline.Timeline.Filter;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.journey.view.PlanView.Contact;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The timeline over HTTP. */
@Path("/v1/citizens/{citizenId}/timeline")
@Tag(name = "Journey", description = "All sectors' plans around one citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TimelineResource {

    private final Journeys journeys;
    private final Timeline timeline;
    private final Pages pages;
    private final Language language;
    private final CurrentCaller current;
    private final Clock clock;

    TimelineResource(
            Journeys journeys, Timeline timeline, Pages pages, Language language, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.timeline = timeline;
        this.pages = pages;
        this.language = language;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "timeline.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read what happened around a citizen",
            description = "One history across sectors, the latest first: plans, appointments, meetings and promises, "
                    + "decisions, conflicts, coordinators, consent, transitions, contacts, messages, milestones, benefits, "
                    + "outcomes, choices, what the citizen asked for and was guided on. Each as far as the caller may see "
                    + "it today: content, or only that a plan was changed and whom to call.")
    @APIResponseSchema(TimelineView.class)
    public Response read(
            @PathParam("citizenId") UUID citizenId,
            @Parameter(description = "The first day.") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(
                            description =
                                    "The first day after it; without it, until now, and with a day ahead what is planned, too.")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("kind") @Pattern(regexp = "[A-Z][A-Z_]{1,59}") @Nullable String kind,
            @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        PageRequest request = pages.request(query);
        Filter filter = Filter.of(from, to, sector, kind, clock.instant());
        return pages.answer(Page.of(
                        timeline.page(Eyes.of(seen, current.caller().user()), filter, request),
                        request,
                        OptionalLong.empty(),
                        Entry::key)
                .map(entry -> view(entry, seen)));
    }

    private EntryView view(Entry entry, Journeys.Seen seen) {
        return new EntryView(
                entry.at(),
                entry.kind(),
                language.text("timeline." + entry.kind()),
                entry.id(),
                entry.sectors().stream().sorted().toList(),
                entry.plans().stream()
                        .flatMap(plan -> seen.journey().plan(plan).stream())
                        .map(plan -> PlanView.of(plan, seen.relation()).contact())
                        .distinct()
                        .toList(),
                entry.detail());
    }

    /**
     * Something that happened.
     *
     * @param title of its kind, in the caller's language
     * @param id of what it happened to
     * @param contacts whom to call about it
     * @param detail what more there is to say, for who may read it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EntryView(
            Instant at,
            String kind,
            String title,
            UUID id,
            List<Sector> sectors,
            List<Contact> contacts,
            @Schema(implementation = Object.class) Optional<JsonNode> detail) {}

    /** One page of the history. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TimelineView(List<EntryView> items, Optional<String> next, OptionalLong total) {}
}
