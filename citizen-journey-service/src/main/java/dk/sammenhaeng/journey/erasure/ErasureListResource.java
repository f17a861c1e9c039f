package dk.sammenhaeng.journey.erasure;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;

import dk.sammenhaeng.journey.erasure.Erasure.Ground;
import dk.sammenhaeng.journey.erasure.Erasure.State;
import dk.sammenhaeng.journey.erasure.ErasureRows.Filter;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Erasures and their receipts over HTTP: the proof that it was done everywhere. */
@Path(ErasureListResource.PATH)
@Tag(name = "Erasure", description = "Citizens whose data are deleted, and the proof of it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ErasureListResource {

    static final String PATH = "/v1/erasures";

    private final ErasureRows rows;
    private final Pages pages;

    ErasureListResource(ErasureRows rows, Pages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    @GET
    @Access(
            act = "erasure.list",
            roles = {ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the erasures",
            description = "The latest first; WAITING are those of which a service's receipt is missing.")
    @APIResponseSchema(Erasure.PageOf.class)
    public Response list(
            @QueryParam("ground") @Nullable Ground ground,
            @QueryParam("state") @Nullable State state,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        Filter filter = new Filter(Optional.ofNullable(ground), Optional.ofNullable(state));
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(filter)) : OptionalLong.empty();
        return pages.answer(Page.of(
                rows.list(filter, request),
                request,
                total,
                erasure -> List.of(erasure.erasureId().toString())));
    }

    @GET
    @Path("/{erasureId}")
    @Access(
            act = "erasure.read",
            roles = {ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "Read an erasure",
            description = "By whom and on which ground, how much was erased here, and which services have confirmed "
                    + "their part and which are missing.")
    @APIResponseSchema(Erasure.class)
    public Response read(@PathParam("erasureId") UUID erasureId) {
        return Reply.of(rows.find(erasureId).orElseThrow(Refusal::notFound));
    }
}
