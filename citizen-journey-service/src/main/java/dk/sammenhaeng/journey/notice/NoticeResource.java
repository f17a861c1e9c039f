package dk.sammenhaeng.journey.notice;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notices over HTTP. */
@Path("/v1/notices")
@Tag(name = "Notices", description = "What each sector is told of its conflicts and of plans put on the wrong citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoticeResource {

    private final Notices notices;
    private final CurrentCaller current;
    private final Clock clock;

    NoticeResource(Notices notices, CurrentCaller current, Clock clock) {
        this.notices = notices;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "notice.list",
            roles = {SECTOR_SYSTEM, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Read what the caller's sector is told",
            description =
                    "Oldest first, after the notice named in `after`; ask again with the id of the last one seen. "
                            + "None is ever skipped or moved. A sector's system is told of all its conflicts, a caseworker of "
                            + "those of citizens they work with.")
    @APIResponseSchema(NoticesView.class)
    public Response list(
            @QueryParam("after") @Nullable UUID after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Sector sector = Relation.sectorOf(current.caller()).orElseThrow(() -> Refusal.forbidden("sector-missing"));
        List<Notice> found = notices.since(
                sector,
                Optional.of(current.caller())
                        .filter(caller -> !caller.isAny(SECTOR_SYSTEM))
                        .map(Caller::user),
                clock.instant(),
                Optional.ofNullable(after),
                limit);
        found.forEach(notice -> current.touches(notice.citizenId()));
        return Reply.of(new NoticesView(found));
    }

    /** Some notices, in order. */
    record NoticesView(List<Notice> items) {}
}
