package dk.sammenhaeng.journey.notice;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.notice.StaffNotices.StaffNotice;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller is told in person, over HTTP. */
@Path("/v1/staff-notices")
@Tag(name = "Notices", description = "What each sector is told of its conflicts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StaffNoticeResource {

    private final StaffNotices notices;
    private final Pages pages;
    private final CurrentCaller current;
    private final Clock clock;

    StaffNoticeResource(StaffNotices notices, Pages pages, CurrentCaller current, Clock clock) {
        this.notices = notices;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "staff-notice.list",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Read what the caller is told in person",
            description =
                    "The latest first, of citizens with whom the caller still works: that somebody broke the glass "
                            + "at one whose coordinator the caller is, or that a plan the caller may have seen had been "
                            + "put on the wrong citizen (told also who works with the citizen no more), that the citizen does not agree with the coordinated plan, or, "
                            + "for coordinator and deputy, what happened in the citizen's life: a death, a move, a new "
                            + "name, another custody, protection of name and address.")
    @APIResponseSchema(StaffNoticesView.class)
    public Response list(@BeanParam PageQuery query) {
        String user = current.caller().user();
        Instant now = clock.instant();
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? OptionalLong.of(notices.count(user, now)) : OptionalLong.empty();
        Page<StaffNotice> page = Page.of(
                notices.list(user, now, request),
                request,
                total,
                notice -> List.of(notice.noticeId().toString()));
        page.items().forEach(notice -> current.touches(notice.citizenId()));
        return pages.answer(page);
    }

    @POST
    @Path("/{noticeId}/readings")
    @Access(
            act = "staff-notice.read",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Say that a notice is read",
            description =
                    "It stays on the list and is no longer a task on the worklist. Saying it again changes nothing.")
    @APIResponseSchema(value = StaffNotice.class, responseCode = "200")
    public Response read(@PathParam("noticeId") UUID noticeId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StaffNotice notice =
                notices.read(current.caller().user(), noticeId, now).orElseThrow(Refusal::notFound);
        current.touches(notice.citizenId());
        return Reply.of(notice);
    }

    /** One page of notices. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StaffNoticesView(List<StaffNotice> items, Optional<String> next, OptionalLong total) {}
}
