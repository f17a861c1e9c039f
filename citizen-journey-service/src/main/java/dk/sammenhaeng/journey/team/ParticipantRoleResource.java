package dk.sammenhaeng.journey.team;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.ParticipantRole.Extent;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What each role in a team needs to see, over HTTP. */
@Path("/v1/participant-roles")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ParticipantRoleResource {

    private final Language language;

    ParticipantRoleResource(Language language) {
        this.language = language;
    }

    @GET
    @Access(
            act = "participant-role.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER, ADMINISTRATION, AUDITOR, CITIZEN})
    @Operation(
            summary = "List the roles in a team with what each may see",
            description = "By sector: NOTHING of the content, the USUAL, or what is SENSITIVE_TOO. It is the most a "
                    + "member sees: consent, law and sensitivity decide as for everybody, and a plan whose existence is a "
                    + "secret stays one. Who is coordinator or responsible for a plan is not limited by a role.")
    @APIResponseSchema(RoleView.PageOf.class)
    public Response list() {
        return Reply.of(new RoleView.PageOf(Arrays.stream(ParticipantRole.values())
                .map(role -> RoleView.of(role, language.text("participant-role." + role)))
                .toList()));
    }

    /** A role and the most it sees of each sector. */
    record RoleView(ParticipantRole role, String name, List<SeesView> sees) {

        static RoleView of(ParticipantRole role, String name) {
            return new RoleView(
                    role,
                    name,
                    Arrays.stream(Sector.values())
                            .map(sector -> new SeesView(sector, role.needs(sector)))
                            .toList());
        }

        /** All roles. */
        record PageOf(List<RoleView> items) {}
    }

    /** What a role sees of a sector at most. */
    record SeesView(Sector sector, Extent content) {}
}
