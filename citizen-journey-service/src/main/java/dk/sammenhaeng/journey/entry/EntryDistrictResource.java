package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

/** The districts with one entrance over HTTP. */
@Path("/v1/entry-districts")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EntryDistrictResource {

    private final EntryRoutes routes;
    private final EntryEyes eyes;
    private final CurrentCaller current;

    EntryDistrictResource(EntryRoutes routes, EntryEyes eyes, CurrentCaller current) {
        this.routes = routes;
        this.eyes = eyes;
        this.current = current;
    }

    @PUT
    @Path("/{code}")
    @Access(act = "entry-district.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Open an entrance for a district",
            description =
                    "With the unit that coordinates what comes in, and the target groups whose entries go to every sector "
                            + "here. No postal codes means the whole municipality, where no district of its own has the place. "
                            + "With If-None-Match: * where it is new, else with If-Match. 409 entry-district-overlap where "
                            + "another district has one of the places in the period. A unit whose name is secret cannot be it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DistrictView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = DistrictView.class)))
    public Response put(
            @PathParam("code") @Pattern(regexp = "[a-z][a-z0-9-]{1,49}") @NoCpr String code,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid DistrictRequest request) {
        EntryDistrict district = routes.put(request.district(code), Optional.ofNullable(seen), "*".equals(noneMatch));
        return district.version() == 1
                ? Reply.created("/v1/entry-districts/" + code, DistrictView.of(district, any -> true), 1)
                : Reply.of(DistrictView.of(district, any -> true), district.version());
    }

    @GET
    @Access(
            act = "entry-district.list",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER, SECTOR_SYSTEM, CITIZEN, AUDITOR})
    @Operation(
            summary = "List the districts with one entrance",
            description =
                    "By code, ended ones too. The id of a unit that became secret is told to administration, auditors "
                            + "and its own people alone.")
    @APIResponseSchema(DistrictView.ListView.class)
    public Response list() {
        boolean all = current.caller().isAny(ADMINISTRATION, AUDITOR);
        OwnUnits units = eyes.units();
        return Reply.of(new DistrictView.ListView(routes.districts().stream()
                .map(district -> DistrictView.of(district, unit -> all || !district.secret() || units.contains(unit)))
                .toList()));
    }

    /** A district; {@code to} is the first day it takes no part any more. */
    record DistrictRequest(
            @NotBlank @Size(max = 100) @NoCpr String name,
            @NotNull @Size(max = 200) List<@NotNull @Pattern(regexp = "\\d{4}") String> postalCodes,
            @NotNull @Size(max = 10) List<@NotNull TargetGroup> targetGroups,
            @NotNull UUID unitId,
            @NotNull LocalDate from,
            Optional<LocalDate> to) {

        EntryDistrict district(String code) {
            return new EntryDistrict(code, name, postalCodes, targetGroups, unitId, from, to, false, 0);
        }
    }

    /** A district; without {@code unitId} its unit is not the caller's to know. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DistrictView(
            String code,
            String name,
            List<String> postalCodes,
            List<TargetGroup> targetGroups,
            Optional<UUID> unitId,
            LocalDate from,
            Optional<LocalDate> to,
            long version) {

        static DistrictView of(EntryDistrict one, Predicate<UUID> mayKnow) {
            return new DistrictView(
                    one.code(),
                    one.name(),
                    one.postalCodes(),
                    one.targetGroups(),
                    Optional.of(one.unitId()).filter(mayKnow),
                    one.from(),
                    one.to(),
                    one.version());
        }

        /** All. */
        record ListView(List<DistrictView> items) {}
    }
}
