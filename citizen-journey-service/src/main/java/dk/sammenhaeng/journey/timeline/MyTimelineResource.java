package dk.sammenhaeng.journey.timeline;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.journey.timeline.Timeline.Entry;
import dk.sammenhaeng.journey.timeline.Timeline.Filter;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Texts;
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

/** The citizen's own timeline over HTTP: what authorities wrote, met about and decided, in one place (FW-X7). */
@Path("/v1/citizens/{citizenId}/my-timeline")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyTimelineResource {

    private final SelfAccess access;
    private final Timeline timeline;
    private final Pages pages;
    private final Language language;
    private final Clock clock;

    MyTimelineResource(SelfAccess access, Timeline timeline, Pages pages, Language language, Clock clock) {
        this.access = access;
        this.timeline = timeline;
        this.pages = pages;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Access(act = "my-timeline.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read what happened around me",
            description = "Messages, meetings, decisions, plans, choices, benefits and outcomes of all sectors, the "
                    + "latest first, sensitive ones too. Somebody who stands for me sees the sectors it is for, what is "
                    + "sensitive only where that was said, what concerns the whole only who is let into all of it, and "
                    + "never where I am.")
    @APIResponseSchema(MyTimelineView.class)
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
        Self self = access.enter(citizenId, Right.SEE);
        PageRequest request = pages.request(query);
        Filter filter = Filter.of(from, to, sector, kind, clock.instant());
        return pages.answer(
                Page.of(timeline.page(Eyes.of(self), filter, request), request, OptionalLong.empty(), Entry::key)
                        .map(entry -> view(entry, self)));
    }

    private MyEntryView view(Entry entry, Self self) {
        Journey journey = self.journey();
        return new MyEntryView(
                entry.at(),
                entry.kind(),
                Texts.find(language.locale(), "self.timeline." + entry.kind())
                        .orElseGet(() -> language.text("timeline." + entry.kind())),
                entry.id(),
                entry.sectors().stream()
                        .sorted()
                        .map(sector -> language.text("self.sector." + sector))
                        .toList(),
                entry.plans().stream()
                        .flatMap(plan -> journey.plan(plan).stream())
                        .filter(self::opens)
                        .map(CallView::of)
                        .distinct()
                        .toList(),
                entry.detail());
    }

    /**
     * Something that happened.
     *
     * @param title of its kind, in plain words in the reader's language
     * @param id of what it happened to
     * @param sectors the names of those concerned
     * @param call whom to call about it
     * @param detail what more there is to say
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyEntryView(
            Instant at,
            String kind,
            String title,
            UUID id,
            List<String> sectors,
            List<CallView> call,
            @Schema(implementation = Object.class) Optional<JsonNode> detail) {}

    /** Whom to call. */
    record CallView(String name, String unit, String phone) {

        static CallView of(Plan plan) {
            return new CallView(
                    plan.responsible().name(),
                    plan.responsible().unit(),
                    plan.responsible().phone());
        }
    }

    /** One page of what happened. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MyTimelineView(List<MyEntryView> items, Optional<String> next, OptionalLong total) {}
}
