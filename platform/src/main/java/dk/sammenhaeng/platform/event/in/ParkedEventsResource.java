package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events that could not be processed, for the person who looks after the service. Never shows what an event says. */
@Path("/v1/parked-events")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ParkedEventsResource {

    private final ParkedEvents parkedEvents;
    private final RetryStream retryStream;
    private final SkipEvent skipEvent;
    private final Pages pages;

    ParkedEventsResource(ParkedEvents parkedEvents, RetryStream retryStream, SkipEvent skipEvent, Pages pages) {
        this.parkedEvents = parkedEvents;
        this.retryStream = retryStream;
        this.skipEvent = skipEvent;
        this.pages = pages;
    }

    /** What is parked, longest parked first. */
    @GET
    @Operation(
            summary = "List parked events",
            description = "Events that could not be processed and those of the same stream behind them, longest parked"
                    + " first. A stream goes on when its parked events have been retried or skipped.")
    @APIResponseSchema(value = ParkedEventPage.class, responseDescription = "Parked events", responseCode = "200")
    @Access(
            act = "parked-event.list",
            roles = {Role.OPERATOR})
    public Response list(
            @QueryParam("source") @Nullable String source,
            @QueryParam("subject") @Nullable UUID subject,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? parkedEvents.count(source, subject) : OptionalLong.empty();
        return pages.answer(Page.of(
                        parkedEvents.list(source, subject, request),
                        request,
                        total,
                        parked -> List.of(parked.id().toString()))
                .map(ParkedEventView::of));
    }

    /** One parked event. */
    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read a parked event",
            description =
                    "Which event is parked and why: type, stream, sequence and class of failure, not its content.")
    @APIResponseSchema(value = ParkedEventView.class, responseDescription = "The parked event", responseCode = "200")
    @Access(
            act = "parked-event.read",
            roles = {Role.OPERATOR})
    public Response read(@PathParam("id") UUID id) {
        return Reply.of(ParkedEventView.of(parkedEvents.find(id).orElseThrow(Refusal::notFound)));
    }

    /** Tries a stream again. */
    @POST
    @Path("/{id}/retries")
    @Operation(
            summary = "Retry a stream",
            description = "Tries the parked events of this event's stream again, from the first on and in order, and"
                    + " stops at the first that fails. If something before an event is missing, it is fetched from"
                    + " the neighbour and the stream goes on by itself.")
    @APIResponseSchema(value = RetryView.class, responseDescription = "How far the retry came", responseCode = "200")
    @Access(
            act = "parked-event.retry",
            roles = {Role.OPERATOR})
    public Response retry(@PathParam("id") UUID id) {
        RetryStream.Outcome outcome = retryStream.retry(id);
        return Reply.of(new RetryView(
                outcome.processed(), outcome.waiting(), outcome.stoppedAt().map(ParkedEventView::of)));
    }

    /** Passes over an event. */
    @POST
    @Path("/{id}/skips")
    @Operation(
            summary = "Skip a parked event",
            description = "Passes over the first parked event of a stream for good. The event is kept with who skipped"
                    + " it and why. Those behind it then wait for a retry. Any other event of the stream is refused.")
    @APIResponseSchema(value = SkipView.class, responseDescription = "The event was skipped", responseCode = "200")
    @Access(
            act = "parked-event.skip",
            roles = {Role.OPERATOR})
    public Response skip(@PathParam("id") UUID id, @NotNull @Valid SkipRequest request) {
        skipEvent.skip(id, request.reason());
        return Reply.of(new SkipView(id));
    }

    /** Why an event is skipped. */
    @Schema(examples = "{\"reason\": \"Sent twice by mistake; corrected by the neighbour\"}")
    public record SkipRequest(
            @Schema(description = "For those who later ask; no personal data") @NotBlank @Size(max = 500)
            String reason) {}

    /** A page of parked events. */
    public record ParkedEventPage(
            List<ParkedEventView> items,
            @Nullable String next,
            @Nullable Long total) {}

    /** A parked event as an operator sees it. */
    public record ParkedEventView(
            UUID id,
            String source,
            UUID subject,

            @Schema(description = "Place in the stream; 0 when it could not be read")
            long sequence,

            UUID eventId,
            String type,

            @Schema(
                    description = "Class of failure and its code; Behind for an event that waits for one before it",
                    examples = "PSQLException 23514")
            String reason,

            int attempts,
            Instant parkedAt,
            List<String> allowedActions) {

        static ParkedEventView of(ParkedEvent parked) {
            return new ParkedEventView(
                    parked.id(),
                    parked.consumer().source(),
                    parked.subject(),
                    Math.max(0, parked.sequence()),
                    parked.eventId(),
                    parked.type(),
                    parked.reason(),
                    parked.attempts(),
                    parked.parkedAt(),
                    parked.first() ? List.of("retry", "skip") : List.of("retry"));
        }
    }

    /** How far a retry came. */
    public record RetryView(
            @Schema(description = "Events that need no more attention")
            int processed,

            @Schema(description = "Whether events of the stream are still parked")
            boolean waiting,

            @Schema(description = "The event that failed again")
            Optional<ParkedEventView> stoppedAt) {}

    /** The event that was skipped. */
    public record SkipView(UUID id) {}
}
