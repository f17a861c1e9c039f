package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rule catalogue over HTTP (X6): every automatic rule is published with threshold, owner and reason. */
@Path("/v1/rules")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RuleResource {

    private final Language language;

    RuleResource(Language language) {
        this.language = language;
    }

    @GET
    @Access(
            act = "rule.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "List the consistency rules",
            description = "Each with title, severity, owner, ground and threshold, in Danish or English.")
    @APIResponseSchema(RuleView.PageOf.class)
    public Response list() {
        return Reply.of(
                new RuleView.PageOf(RuleBook.RULES.stream().map(this::view).toList()));
    }

    private RuleView view(Rule rule) {
        return new RuleView(
                rule.id(),
                text(rule, "title"),
                rule.severity(),
                language.text("rule-owner." + rule.owner().name()),
                text(rule, "ground"),
                text(rule, "threshold"));
    }

    private String text(Rule rule, String what) {
        return language.text("rule." + rule.id() + "." + what);
    }

    /** A rule as it is published. */
    record RuleView(String id, String title, Severity severity, String owner, String ground, String threshold) {

        /** All rules. */
        record PageOf(List<RuleView> items) {}
    }
}
