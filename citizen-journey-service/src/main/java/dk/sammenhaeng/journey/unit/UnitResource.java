package dk.sammenhaeng.journey.unit;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.unit.PutUnit.Command;
import dk.sammenhaeng.journey.unit.PutUnit.Result;
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

/** Units over HTTP. */
@Path("/v1/units")
@Tag(name = "Units", description = "The units that are responsible for plans, and who works there")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UnitResource {

    private final PutUnit putUnit;
    private final UnitRows rows;
    private final Pages pages;

    UnitResource(PutUnit putUnit, UnitRows rows, Pages pages) {
        this.putUnit = putUnit;
        this.rows = rows;
        this.pages = pages;
    }

    @PUT
    @Path("/{id}")
    @Access(act = "unit.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Put a unit",
            description =
                    "With If-None-Match: * where there is none yet, else with If-Match. A plan belongs to the unit "
                            + "whose sector and name its system gives, so the name is unique in the sector: 409 unit-name-taken. "
                            + "Who is left out of the members has lost access by the next request.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid UnitRequest request) {
        Result result = putUnit.put(new Command(request.unit(id), Optional.ofNullable(seen), "*".equals(noneMatch)));
        UnitView view = UnitView.of(result.unit());
        return result.isNew()
                ? Reply.created("/v1/units/" + id, view, result.unit().version())
                : Reply.of(view, result.unit().version());
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "unit.read",
            roles = {ADMINISTRATION, COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER, AUDITOR})
    @Operation(summary = "Read a unit", description = "Its leader, duty phone and members.")
    @APIResponseSchema(UnitView.class)
    public Response read(@PathParam("id") UUID id) {
        Unit unit = rows.find(id).orElseThrow(Refusal::notFound);
        return Reply.of(UnitView.of(unit), unit.version());
    }

    @GET
    @Access(
            act = "unit.list",
            roles = {ADMINISTRATION, COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER, AUDITOR})
    @Operation(
            summary = "List the municipality's units",
            description = "By sector and name; with user only those the user leads or works in.")
    @APIResponseSchema(UnitView.PageOf.class)
    public Response list(
            @QueryParam("sector") @Nullable Sector sector,
            @QueryParam("user") @Nullable String user,
            @BeanParam PageQuery query) {
        UnitRows.Filter filter = new UnitRows.Filter(Optional.ofNullable(sector), Optional.ofNullable(user));
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(filter)) : OptionalLong.empty();
        return pages.answer(Page.of(
                        rows.list(filter, request),
                        request,
                        total,
                        unit -> List.of(unit.sector().name(), unit.name()))
                .map(UnitView::of));
    }

    /**
     * A unit as administration keeps it.
     *
     * @param name as the sector's system says it in its plans
     * @param phoneHours when those who work there are reached by phone; the municipality's usual hours where left out
     * @param secret true where the name tells where the citizen is; false where left out
     * @param members their users
     */
    record UnitRequest(
            @NotNull Sector sector,
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotBlank @Size(max = 100) @NoCpr String leaderUser,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String dutyPhone,

            Optional<@Size(min = 1, max = 100) @NoCpr String> phoneHours,
            Optional<Boolean> secret,
            @NotNull @Size(max = 500) List<@NotBlank @Size(max = 100) @NoCpr String> members) {

        Unit unit(UUID id) {
            return new Unit(id, sector, name, leaderUser, dutyPhone, phoneHours, secret.orElse(false), members, 0);
        }
    }

    /** A unit. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record UnitView(
            UUID unitId,
            Sector sector,
            String name,
            String leaderUser,
            String dutyPhone,
            Optional<String> phoneHours,
            boolean secret,
            List<String> members) {

        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.id(),
                    unit.sector(),
                    unit.name(),
                    unit.leaderUser(),
                    unit.dutyPhone(),
                    unit.phoneHours(),
                    unit.secret(),
                    unit.members());
        }

        /** One page of units. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<UnitView> items, Optional<String> next, OptionalLong total) {}
    }
}
