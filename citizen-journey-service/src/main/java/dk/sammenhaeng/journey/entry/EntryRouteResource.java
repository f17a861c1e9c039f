package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.entry.EntryRoutes.Named;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which units answer what, over HTTP. */
@Path("/v1/entry-routes")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryRouteResource {

    private final EntryRoutes routes;
    private final EntryEyes eyes;
    private final CurrentCaller current;

    EntryRouteResource(EntryRoutes routes, EntryEyes eyes, CurrentCaller current) {
        this.routes = routes;
        this.eyes = eyes;
        this.current = current;
    }

    @PUT
    @Path("/{kind}/{sector}")
    @Access(act = "entry-route.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Name the unit of a sector that answers a kind",
            description =
                    "Without `unitId` the kind does not concern the sector. With If-None-Match: * where nothing was said "
                            + "yet, else with If-Match. Entries that have come stay where they are.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Named",
            content = @Content(schema = @Schema(implementation = RouteView.class)))
    public Response put(
            @PathParam("kind") Kind kind,
            @PathParam("sector") Sector sector,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid RouteRequest request) {
        Named named = routes.put(kind, sector, request.unitId(), Optional.ofNullable(seen), "*".equals(noneMatch));
        return named.version() == 1
                ? Reply.created("/v1/entry-routes/" + kind + "/" + sector, RouteView.of(named, any -> true), 1)
                : Reply.of(RouteView.of(named, any -> true), named.version());
    }

    @GET
    @Access(
            act = "entry-route.list",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER, SECTOR_SYSTEM, AUDITOR})
    @Operation(
            summary = "List which units answer what",
            description =
                    "By kind and sector. What is not here is answered by the unit that coordinates the entry. The id of a "
                            + "secret unit is told to administration, auditors and its own people alone.")
    @APIResponseSchema(RouteView.ListView.class)
    public Response list() {
        boolean all = current.caller().isAny(ADMINISTRATION, AUDITOR);
        OwnUnits units = eyes.units();
        return Reply.of(new RouteView.ListView(routes.routes().stream()
                .map(named -> RouteView.of(named, unit -> all || !named.secret() || units.contains(unit)))
                .toList()));
    }

    /** Which unit. */
    record RouteRequest(Optional<UUID> unitId) {}

    /** Which unit of a sector answers a kind; without {@code unitId} none does, or one that is not the caller's to know. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RouteView(Kind kind, Sector sector, Optional<UUID> unitId, long version) {

        static RouteView of(Named named, Predicate<UUID> mayKnow) {
            return new RouteView(named.kind(), named.sector(), named.unitId().filter(mayKnow), named.version());
        }

        /** All. */
        record ListView(List<RouteView> items) {}
    }
}
