package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** The kinds of action over HTTP, for who connects a sector's system. */
@Path("/v1/action-kinds")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ActionKindResource {

    private final ActionKind.Known kinds;
    private final Language language;

    ActionKindResource(ActionKind.Known kinds, Language language) {
        this.kinds = kinds;
        this.language = language;
    }

    @GET
    @Access(
            act = "action-kind.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the kinds of action",
            description = "With the law each rests on, its period, the other words that rules take for the same, and "
                    + "what it means to them. A plan may use any other word: it is kept, and no rule knows it.")
    @APIResponseSchema(ActionKind.PageOf.class)
    public Response list(@QueryParam("sector") @Nullable Sector sector) {
        return Reply.of(
                new ActionKind.PageOf(kinds.all(language.locale().equals(Texts.DANISH), Optional.ofNullable(sector))));
    }
}
