package dk.sammenhaeng.journey.outreach;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.outreach.AreaPlan.Activity;
import dk.sammenhaeng.journey.outreach.AreaPlan.LedBy;
import dk.sammenhaeng.journey.outreach.AreaPlan.Theme;
import dk.sammenhaeng.platform.access.Access;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Area plans over HTTP. */
@Path("/v1/area-plans")
@Tag(name = "Area plans", description = "Plans for areas of social housing, and their outreach")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AreaPlanResource {

    private final AreaPlans plans;
    private final Pages pages;

    AreaPlanResource(AreaPlans plans, Pages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @PUT
    @Path("/{id}")
    @Access(act = "area-plan.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Put an area plan",
            description =
                    "Whole, with what it does and the plans of the areas beside it. An activity left out is taken out and "
                            + "stays for what refers to it. With If-None-Match: * where it is new, else with If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = AreaPlan.View.class)))
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = AreaPlan.View.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid PlanRequest request) {
        AreaPlan plan = plans.put(request.plan(id), Optional.ofNullable(seen), "*".equals(noneMatch));
        AreaPlan.View view = AreaPlan.View.of(plan);
        return plan.version() == 1 ? Reply.created("/v1/area-plans/" + id, view, 1) : Reply.of(view, plan.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "area-plan.read",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER, SECTOR_SYSTEM, COUNCIL, AUDITOR})
    @Operation(summary = "Read an area plan", description = "With what it does, taken-out activities too.")
    @APIResponseSchema(AreaPlan.View.class)
    public Response read(@PathParam("id") UUID id) {
        AreaPlan plan = plans.find(id).orElseThrow(Refusal::notFound);
        return Reply.of(AreaPlan.View.of(plan), plan.version());
    }

    @GET
    @Access(
            act = "area-plan.list",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER, SECTOR_SYSTEM, COUNCIL, AUDITOR})
    @Operation(summary = "List the area plans", description = "By id; with `postalCode` those of the place.")
    @APIResponseSchema(AreaPlan.PageOf.class)
    public Response list(
            @QueryParam("postalCode") @Pattern(regexp = "\\d{4}") @Nullable String postalCode,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                        plans.list(Optional.ofNullable(postalCode), request),
                        request,
                        OptionalLong.empty(),
                        one -> List.of(one.id().toString()))
                .map(AreaPlan.View::of));
    }

    /** A plan; {@code to} is the first day after it. */
    record PlanRequest(
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = "\\d{4}") String> postalCodes,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 200) @NoCpr String> partners,
            @NotNull @Size(max = 20) List<@NotNull UUID> neighbours,
            @NotNull @Size(max = 200) List<@NotNull @Valid ActivityRequest> activities,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        AreaPlan plan(UUID id) {
            return new AreaPlan(
                    id,
                    name,
                    postalCodes,
                    partners,
                    neighbours,
                    activities.stream().map(ActivityRequest::activity).toList(),
                    from,
                    to,
                    0);
        }
    }

    /** What it does. */
    record ActivityRequest(
            @NotNull UUID id,
            @NotBlank @Size(max = 200) @NoCpr String title,
            @NotNull Theme theme,
            @NotNull LedBy ledBy) {

        Activity activity() {
            return new Activity(id, title, theme, ledBy, true);
        }
    }
}
