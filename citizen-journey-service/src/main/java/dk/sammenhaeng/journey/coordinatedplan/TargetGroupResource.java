package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.coordinatedplan.TargetGroups.TargetGroup;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Target groups of coordinated plans over HTTP. */
@Path("/v1/target-groups")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TargetGroupResource {

    private final TargetGroups groups;
    private final DanishCalendar calendar;
    private final Language language;

    TargetGroupResource(TargetGroups groups, DanishCalendar calendar, Language language) {
        this.groups = groups;
        this.calendar = calendar;
        this.language = language;
    }

    @GET
    @Access(
            act = "target-group.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the target groups of coordinated plans",
            description = "Codes for `targetGroups` in the words of a plan. Where methodOfEachAction is true, the rule "
                    + "action-without-method asks for a method of every action of the plans it covers.")
    @APIResponseSchema(TargetGroup.ListView.class)
    public Response list() {
        return Reply.of(new TargetGroup.ListView(groups.all(language.locale().equals(Texts.DANISH), calendar.today())));
    }
}
