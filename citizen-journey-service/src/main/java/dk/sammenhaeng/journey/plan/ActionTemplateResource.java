package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The templates of actions over HTTP. */
@Path("/v1/action-templates")
@Tag(name = "Sector plans", description = "Each sector's own plan, as its system sends it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ActionTemplateResource {

    private static final String CODE = "[A-Za-z][A-Za-z0-9_.-]{0,59}";

    private final ActionTemplateRows rows;

    ActionTemplateResource(ActionTemplateRows rows) {
        this.rows = rows;
    }

    @PUT
    @Path("/{sector}/{code}")
    @Access(act = "action-template.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Tell what a template of an action says",
            description = "With If-None-Match: * for a new one, else with If-Match. An action whose `terms.template` "
                    + "names it and that says the same is shown as not individualised and found by the rule "
                    + "not-individualised. It is compared when its plan is put: a later change of the template "
                    + "touches no plan.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ActionTemplate.class)))
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = ActionTemplate.class)))
    public Response put(
            @PathParam("sector") Sector sector,
            @PathParam("code") @Pattern(regexp = CODE) @NoCpr String code,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid TemplateRequest request) {
        Optional<ActionTemplate> known = rows.find(sector, code);
        Version.requirePut(known.map(ActionTemplate::version), Optional.ofNullable(seen), "*".equals(noneMatch));
        ActionTemplate template = request.template(
                sector, code, known.map(ActionTemplate::version).orElse(0L) + 1);
        if (!rows.write(template)) {
            throw Refusal.stale();
        }
        return known.isEmpty()
                ? Reply.created("/v1/action-templates/" + sector + "/" + code, template, template.version())
                : Reply.of(template, template.version());
    }

    @GET
    @Path("/{sector}/{code}")
    @Access(
            act = "action-template.read",
            roles = {ADMINISTRATION, SECTOR_SYSTEM, CASEWORKER, COORDINATOR, AUDITOR})
    @Operation(summary = "Read a template of an action", description = "As it says now.")
    @APIResponseSchema(ActionTemplate.class)
    public Response read(@PathParam("sector") Sector sector, @PathParam("code") @Pattern(regexp = CODE) String code) {
        ActionTemplate template = rows.find(sector, code).orElseThrow(Refusal::notFound);
        return Reply.of(template, template.version());
    }

    @GET
    @Access(
            act = "action-template.list",
            roles = {ADMINISTRATION, SECTOR_SYSTEM, CASEWORKER, COORDINATOR, AUDITOR})
    @Operation(summary = "List the templates of actions", description = "By sector and code.")
    @APIResponseSchema(ActionTemplate.ListView.class)
    public Response list(@QueryParam("sector") @Nullable Sector sector) {
        return Reply.of(new ActionTemplate.ListView(rows.all(Optional.ofNullable(sector))));
    }

    /** What a template says. */
    record TemplateRequest(
            @NotNull @Pattern(regexp = CODE) @NoCpr String kind,
            @NotBlank @Size(max = 500) @NoCpr String title,
            Optional<@PositiveOrZero @DecimalMax("168") @Digits(integer = 3, fraction = 2) BigDecimal> weeklyHours,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {

        ActionTemplate template(Sector sector, String code, long version) {
            return new ActionTemplate(sector, code, kind, title, weeklyHours, reason, version);
        }
    }
}
