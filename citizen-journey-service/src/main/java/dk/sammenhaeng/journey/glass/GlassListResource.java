package dk.sammenhaeng.journey.glass;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.glass.BreakGlass.Verdict;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of break-glass for those who look at it afterwards, over HTTP. */
@Path("/v1/break-glass")
@Tag(name = "Break-glass", description = "Access without another relation, with a reason and looked at afterwards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GlassListResource {

    private final GlassRows rows;
    private final ReviewGlass reviewGlass;
    private final Pages pages;
    private final CurrentCaller current;
    private final Clock clock;

    GlassListResource(GlassRows rows, ReviewGlass reviewGlass, Pages pages, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.reviewGlass = reviewGlass;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "break-glass.list",
            roles = {ADMINISTRATION, AUDITOR, INSTITUTION_LEADER, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List who broke the glass",
            description = "The latest first. Administration and auditors see all; the leader of a unit those by who "
                    + "worked there then, and never one of their own.")
    @APIResponseSchema(GlassView.PageOf.class)
    public Response list(@QueryParam("reviewed") @Nullable Boolean reviewed, @BeanParam PageQuery query) {
        GlassRows.Filter filter = filter(Optional.ofNullable(reviewed));
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(filter)) : OptionalLong.empty();
        Page<BreakGlass> page = Page.of(
                rows.list(filter, request),
                request,
                total,
                glass -> List.of(glass.id().toString()));
        page.items().forEach(glass -> current.touches(glass.citizenId()));
        Instant now = clock.instant();
        return pages.answer(page.map(glass -> GlassView.of(glass, now, allowed(glass, now))));
    }

    @GET
    @Path("/{breakGlassId}")
    @Access(
            act = "break-glass.read",
            roles = {ADMINISTRATION, AUDITOR, INSTITUTION_LEADER, CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Read one, with everything that was done under it",
            description = "For those on whose list it stands, and for who opened it.")
    @APIResponseSchema(GlassView.WithUses.class)
    public Response read(@PathParam("breakGlassId") UUID breakGlassId) {
        BreakGlass glass = rows.find(breakGlassId)
                .filter(found -> found.user().equals(current.caller().user())
                        || rows.isListedFor(filter(Optional.empty()), breakGlassId))
                .orElseThrow(Refusal::notFound);
        current.touches(glass.citizenId());
        Instant now = clock.instant();
        return Reply.of(new GlassView.WithUses(GlassView.of(glass, now, allowed(glass, now)), rows.uses(glass)));
    }

    @POST
    @Path("/{breakGlassId}/reviews")
    @Access(
            act = "break-glass.review",
            roles = {ADMINISTRATION, INSTITUTION_LEADER, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Say whether there was reason enough",
            description = "By administration or the leader of the unit, once, when it is over. 409 break-glass-own, "
                    + "break-glass-open or break-glass-reviewed.")
    @APIResponseSchema(value = GlassView.class, responseCode = "200")
    public Response review(@PathParam("breakGlassId") UUID breakGlassId, @NotNull @Valid ReviewRequest request) {
        BreakGlass glass = reviewGlass.review(breakGlassId, request.verdict(), request.note());
        Instant now = clock.instant();
        return Reply.of(GlassView.of(glass, now, allowed(glass, now)));
    }

    private GlassRows.Filter filter(Optional<Boolean> reviewed) {
        Caller caller = current.caller();
        return new GlassRows.Filter(caller.isAny(ADMINISTRATION, AUDITOR), caller.user(), reviewed);
    }

    private List<String> allowed(BreakGlass glass, Instant now) {
        Caller caller = current.caller();
        boolean own = glass.user().equals(caller.user());
        if (glass.isOpenAt(now)) {
            return own ? List.of("close") : List.of();
        }
        return own || glass.review().isPresent() || !caller.isAny(ADMINISTRATION, INSTITUTION_LEADER, CASEWORKER)
                ? List.of()
                : List.of("reviews");
    }

    /** What the leader found. */
    record ReviewRequest(
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 1000) @NoCpr String note) {}
}
