package dk.sammenhaeng.journey.self;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the bearer of a citizen's token is here, over HTTP. */
@Path("/v1/me")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeResource {

    private final SelfAccess access;
    private final CurrentCaller current;

    MeResource(SelfAccess access, CurrentCaller current) {
        this.access = access;
        this.current = current;
    }

    @GET
    @Access(act = "me.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read who I am here",
            description =
                    "The id of the citizen whose log-in this is, where one is connected, and the citizens for whom "
                            + "its bearer stands today, with what for.")
    @APIResponseSchema(Me.class)
    public Response me() {
        Me me = new Me(
                access.own(), access.represented().stream().map(Standing::of).toList());
        me.citizenId().ifPresent(current::touches);
        me.standsFor().forEach(one -> current.touches(one.citizenId()));
        return Reply.of(me);
    }

    /** Who the bearer is. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Me(Optional<UUID> citizenId, List<Standing> standsFor) {}

    /** For whom the bearer stands; no sectors means all. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Standing(
            UUID citizenId,
            Representation.Kind kind,
            Set<Representation.Right> rights,
            Set<Sector> sectors,
            Optional<LocalDate> until) {

        static Standing of(Representation found) {
            return new Standing(found.citizenId(), found.kind(), found.rights(), found.sectors(), found.validTo());
        }
    }
}
