package dk.sammenhaeng.platform.event.out;

import com.fasterxml.jackson.databind.util.RawValue;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The events over HTTP, for systems that cannot use Kafka and for a neighbour that missed one. */
@Path("/v1")
@Tag(name = "Events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EventsResource {

    private static final int MOST = 500;

    private final EventFeed feed;

    EventsResource(EventFeed feed) {
        this.feed = feed;
    }

    /** Events in the order they left, or one stream from a sequence on. */
    @GET
    @Path("/events")
    @Operation(
            summary = "Read events",
            description =
                    "All events of your municipality after an offset, in the order they left the service; or, with"
                            + " `subject`, one stream from `fromSequence` on. Pass `next` as `after` to go on; keep it when"
                            + " `next` is what you passed, and ask again later. What you may not see comes as a stub of"
                            + " type dk.sammenhaeng.withheld.v1, so that no stream shows a gap; streams that are not"
                            + " for you at all are left out.")
    @APIResponseSchema(value = FeedPage.class, responseDescription = "CloudEvents 1.0 in order", responseCode = "200")
    @Access(
            act = "events.read",
            roles = {Role.DATA_CONSUMER, Role.SERVICE, Role.SECTOR_SYSTEM})
    public Response events(
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("subject") @Nullable UUID subject,
            @QueryParam("fromSequence") @DefaultValue("1") long fromSequence) {
        new Faults()
                .require(limit >= 1 && limit <= MOST, "limit", "limit.out-of-range", 1, MOST)
                .require(after >= 0, "after", "must-not-be-negative")
                .require(fromSequence >= 1, "fromSequence", "must-be-positive")
                .refuseIfAny();
        return Reply.of(subject == null ? feed.after(after, limit) : feed.ofStream(subject, fromSequence, limit));
    }

    /** The streams and how far each has come, so that a neighbour can prove it has everything. */
    @GET
    @Path("/streams")
    @Operation(
            summary = "List streams",
            description = "Every stream of your municipality with its last sequence, by id; compare it with a"
                    + " neighbour's `/v1/stream-positions` to reconcile the two.")
    @APIResponseSchema(value = StreamPage.class, responseDescription = "Streams by id", responseCode = "200")
    @Access(
            act = "streams.read",
            roles = {Role.OPERATOR, Role.SERVICE})
    public Response streams(
            @QueryParam("after") @DefaultValue("00000000-0000-0000-0000-000000000000") UUID after,
            @QueryParam("limit") @DefaultValue("500") int limit) {
        new Faults()
                .require(limit >= 1 && limit <= MOST, "limit", "limit.out-of-range", 1, MOST)
                .refuseIfAny();
        return Reply.of(feed.streams(after, limit));
    }

    /** A page of CloudEvents, each exactly as it was written. */
    public record FeedPage(
            @Schema(description = "CloudEvents 1.0, structured JSON", implementation = Object[].class)
            List<RawValue> items,

            @Schema(description = "Pass it as `after` to go on", examples = "1042")
            String next) {}

    /** A page of streams. */
    public record StreamPage(
            List<StreamView> items,

            @Schema(description = "Pass it as `after`; empty at the end")
            String next) {}

    /** How far a stream has come. */
    public record StreamView(UUID subject, long sequence) {}
}
