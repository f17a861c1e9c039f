package dk.sammenhaeng.journey.worklist;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.worklist.WorklistItem.CitizenConcerned;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's worklist over HTTP. */
@Path("/v1/worklist")
@Tag(name = "Worklist", description = "What waits for the caller, by cause")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class WorklistResource {

    private final Worklist worklist;
    private final Pages pages;
    private final CurrentCaller current;
    private final Language language;

    WorklistResource(Worklist worklist, Pages pages, CurrentCaller current, Language language) {
        this.worklist = worklist;
        this.pages = pages;
        this.current = current;
        this.language = language;
    }

    @GET
    @Access(
            act = "worklist.read",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Read the caller's worklist",
            description =
                    "The most urgent first. Findings with one cause are one item: an intake stop at an institution "
                            + "is one task that lists the citizens.")
    @APIResponseSchema(WorklistItem.PageOf.class)
    public Response list(
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("sector") @Nullable Sector sector,
            @BeanParam PageQuery query) {
        Page<WorklistItem> page =
                worklist.page(current.caller().user(), filter(rule, severity, sector), pages.request(query));
        page.items().stream()
                .flatMap(item -> item.citizens().stream())
                .map(CitizenConcerned::citizenId)
                .forEach(current::touches);
        return pages.answer(page.map(item -> item.titled(language.text("rule." + item.rule() + ".title"))));
    }

    @GET
    @Path("/counts")
    @Access(
            act = "worklist.count",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(summary = "Count the caller's worklist by rule", description = "Tasks and the findings in them.")
    @APIResponseSchema(RuleCount.PageOf.class)
    public Response counts(
            @QueryParam("rule") @Nullable String rule,
            @QueryParam("severity") @Nullable Severity severity,
            @QueryParam("sector") @Nullable Sector sector) {
        return Reply.of(new RuleCount.PageOf(worklist.counts(current.caller().user(), filter(rule, severity, sector))));
    }

    private static Worklist.Filter filter(@Nullable String rule, @Nullable Severity severity, @Nullable Sector sector) {
        return new Worklist.Filter(
                Optional.ofNullable(rule), Optional.ofNullable(severity), Optional.ofNullable(sector));
    }
}
