package dk.sammenhaeng.journey.channel;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.channel.MessageReaders.Reader;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the suite sends to a citizen, over HTTP. */
@Path("/v1/citizens/{citizenId}/messages")
@Tag(name = "Channel", description = "How a citizen is reached, and what the suite sends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MessageResource {

    private final SendMessage sendMessage;
    private final Messages messages;
    private final MessageReaders readers;
    private final Pages pages;

    MessageResource(SendMessage sendMessage, Messages messages, MessageReaders readers, Pages pages) {
        this.sendMessage = sendMessage;
        this.messages = messages;
        this.readers = readers;
        this.pages = pages;
    }

    @POST
    @Access(
            act = "message.send",
            roles = {COORDINATOR, CASEWORKER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Send a message to a citizen",
            description = "By the channel the citizen asked for, Digital Post where nothing was said. 409 "
                    + "digital-only-for-exempt, journey-ended or no-coordinator-to-tell-of.")
    @APIResponseSchema(value = MessageView.class, responseCode = "201")
    public Response send(@PathParam("citizenId") UUID citizenId, @NotNull @Valid MessageRequest request) {
        Message message = sendMessage.send(citizenId, request.kind(), request.channel());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/messages/" + message.messageId(),
                MessageView.of(message, true),
                message.version());
    }

    @GET
    @Access(
            act = "message.list",
            roles = {COORDINATOR, CASEWORKER, ADMINISTRATION, CITIZEN},
            personalData = true)
    @Operation(
            summary = "List what was sent to a citizen",
            description =
                    "The latest first, with channel and whether it arrived. Joint meetings that are called, moved or "
                            + "cancelled, decisions and voluntary work above a limit are told by themselves, once each: these have kind and "
                            + "text for the citizen, for whoever may read what they are about and for who has to give "
                            + "them by hand. Who stands for the citizen sees the list only when let into everything.")
    @APIResponseSchema(MessageView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        Reader reader = readers.enter(citizenId);
        return pages.answer(Page.of(
                        messages.page(reader.journey().records(), request),
                        request,
                        OptionalLong.empty(),
                        message -> List.of(message.messageId().toString()))
                .map(reader::view));
    }

    @POST
    @Path("/{messageId}/deliveries")
    @Access(
            act = "message.deliver",
            roles = {SECTOR_SYSTEM, COORDINATOR, CASEWORKER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Note how far a message is",
            description = "SENT, then DELIVERED or FAILED. A digital message that failed goes out as a letter by "
                    + "itself. Each step is told as journey.message-status-changed. 409 message-cannot-become for a step back. Kind "
                    + "and text are answered only to whom the list shows them.")
    @APIResponseSchema(value = MessageView.class, responseCode = "200")
    public Response deliver(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("messageId") UUID messageId,
            @NotNull @Valid DeliveryRequest request) {
        Message message = sendMessage.move(citizenId, messageId, request.status());
        return Reply.of(readers.enter(citizenId).view(message), message.version());
    }

    /** What to tell, and by which channel if not by the one the citizen asked for. */
    record MessageRequest(@NotNull AskedKind kind, Optional<Channel> channel) {}

    /** How far it is. */
    record DeliveryRequest(@NotNull Message.Status status) {}
}
