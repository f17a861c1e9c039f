package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far this service has followed its neighbours. */
@Path("/v1/stream-positions")
@Tag(name = "Operations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StreamPositionsResource {

    private final StreamPositionList positions;
    private final Pages pages;

    StreamPositionsResource(StreamPositionList positions, Pages pages) {
        this.positions = positions;
        this.pages = pages;
    }

    /** Each neighbour's streams with the last sequence applied here. */
    @GET
    @Operation(
            summary = "List stream positions",
            description = "How far each of a neighbour's streams has been applied here, by source and subject. Equal"
                    + " to the owner's `/v1/streams` when nothing is on its way, missing or parked.")
    @APIResponseSchema(
            value = StreamPositionPage.class,
            responseDescription = "Positions by source and subject",
            responseCode = "200")
    @Access(
            act = "stream-position.list",
            roles = {Role.OPERATOR, Role.SERVICE})
    public Response list(@QueryParam("source") @Nullable String source, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? positions.count(source) : OptionalLong.empty();
        return pages.answer(Page.of(
                positions.list(source, request),
                request,
                total,
                position -> List.of(position.source(), position.subject().toString())));
    }

    /** A page of positions. */
    public record StreamPositionPage(
            List<StreamPositionView> items,
            @Nullable String next,
            @Nullable Long total) {}

    /** How far one stream has been applied. */
    public record StreamPositionView(
            UUID subject,
            String source,

            @Schema(description = "The last sequence applied; 0 for none")
            long sequence,

            @Schema(
                    description = "GAP: events are missing and being fetched. PARKED: a person must retry or skip.",
                    enumeration = {"RUNNING", "GAP", "PARKED"})
            String state) {}
}
