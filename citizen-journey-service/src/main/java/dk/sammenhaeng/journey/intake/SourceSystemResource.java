package dk.sammenhaeng.journey.intake;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.intake.SourceSystems.Key;
import dk.sammenhaeng.journey.intake.SourceSystems.SourceSystem;
import dk.sammenhaeng.journey.intake.SourceSystems.StalePlan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.OwnSector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The sectors' systems over HTTP. */
@Path("/v1/source-systems")
@Tag(name = "Intake", description = "Many plans at once, changes of system, and systems that have fallen silent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SourceSystemResource {

    private static final String PREFIX = "([A-Za-z0-9][A-Za-z0-9._:~-]{0,39})?";

    private final SourceSystems systems;
    private final Pages pages;
    private final CurrentCaller current;

    SourceSystemResource(SourceSystems systems, Pages pages, CurrentCaller current) {
        this.systems = systems;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "source-system.list",
            roles = {ADMINISTRATION, SECTOR_SYSTEM})
    @Operation(
            summary = "List the sectors' systems",
            description = "When each last spoke, and how many plans it has not spoken of within its rhythm; with "
                    + "stale=true those alone that have such plans.")
    @APIResponseSchema(SystemsView.class)
    public Response list(@QueryParam("stale") boolean stale) {
        return Reply.of(new SystemsView(systems.list().stream()
                .filter(system -> !stale || system.stalePlans() > 0)
                .toList()));
    }

    @PUT
    @Path("/{sector}")
    @Access(
            act = "source-system.state",
            roles = {ADMINISTRATION, SECTOR_SYSTEM})
    @Operation(
            summary = "State a sector's system and its rhythm",
            description =
                    "How many hours may pass until it has spoken of every plan again; after that a plan is marked "
                            + "stale. Where a sector works in several systems, each has the plans whose external ids begin "
                            + "with its prefix, the longest that fits, and the one without a prefix the rest. With If-None-Match: * the first time, else with If-Match. Administration for every "
                            + "sector, a system for its own.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SourceSystem.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stated for the first time",
            content = @Content(schema = @Schema(implementation = SourceSystem.class)))
    public Response state(
            @PathParam("sector") Sector sector,
            @QueryParam("prefix") @DefaultValue("") @Pattern(regexp = PREFIX) @NoCpr String prefix,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid SourceSystemRequest request) {
        if (!current.caller().isAny(ADMINISTRATION)) {
            OwnSector.require(current.caller(), sector);
        }
        Key key = new Key(sector, prefix);
        long known = systems.of(key).version();
        boolean isNew = known == 0;
        Version.requirePut(
                isNew ? Optional.empty() : Optional.of(known), Optional.ofNullable(seen), "*".equals(noneMatch));
        if (!systems.state(
                key,
                request.name(),
                request.rhythmHours(),
                known,
                current.caller().user())) {
            throw Refusal.stale();
        }
        SourceSystem stated = systems.of(key);
        return isNew
                ? Reply.created(
                        "/v1/source-systems/" + sector + (prefix.isEmpty() ? "" : "?prefix=" + prefix),
                        stated,
                        stated.version())
                : Reply.of(stated, stated.version());
    }

    @POST
    @Path("/{sector}/confirmations")
    @Access(act = "source-system.confirm", roles = SECTOR_SYSTEM)
    @Operation(
            summary = "Say that every plan still stands",
            description =
                    "For a system that sends changes alone: it has spoken of each of its plans, and none is stale "
                            + "until its rhythm has passed again; with prefix the system of that prefix. 404 while nobody has stated the system.")
    @APIResponseSchema(value = SourceSystem.class, responseCode = "200")
    public Response confirm(
            @PathParam("sector") Sector sector,
            @QueryParam("prefix") @DefaultValue("") @Pattern(regexp = PREFIX) @NoCpr String prefix) {
        OwnSector.require(current.caller(), sector);
        Key key = new Key(sector, prefix);
        if (!systems.confirm(key)) {
            throw Refusal.notFound();
        }
        return Reply.of(systems.of(key));
    }

    @GET
    @Path("/{sector}/stale-plans")
    @Access(
            act = "source-system.stale-plans",
            roles = {ADMINISTRATION, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the plans a system has fallen silent about",
            description =
                    "Those it has not put within its rhythm, changed or not, the longest silent first: the system "
                            + "puts them again. With prefix those of the system of that prefix. Administration for every sector, a "
                            + "system for its own.")
    @APIResponseSchema(StalePlansView.class)
    public Response stalePlans(
            @PathParam("sector") Sector sector,
            @QueryParam("prefix") @DefaultValue("") @Pattern(regexp = PREFIX) @NoCpr String prefix,
            @BeanParam PageQuery query) {
        if (!current.caller().isAny(ADMINISTRATION)) {
            OwnSector.require(current.caller(), sector);
        }
        PageRequest request = pages.request(query);
        List<StalePlan> found = systems.stale(new Key(sector, prefix), request);
        Page<StalePlan> page = Page.of(
                found,
                request,
                OptionalLong.empty(),
                plan -> List.of(plan.lastSpokeAt().toString(), plan.planId().toString()));
        page.items().forEach(plan -> current.touches(plan.citizenId()));
        return pages.answer(page);
    }

    /** A sector's system. */
    record SourceSystemRequest(
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotNull @Min(1) @Max(8784) Integer rhythmHours) {}

    /** The sectors' systems. */
    record SystemsView(List<SourceSystem> items) {}

    /** One page of plans. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StalePlansView(List<StalePlan> items, Optional<String> next, OptionalLong total) {}
}
