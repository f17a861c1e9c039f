package dk.sammenhaeng.journey.effort;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.effort.Delegation.Holder;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
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
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What employees may decide on their own, over HTTP. */
@Path("/v1/delegations")
@Tag(name = "Delegations", description = "What employees may decide on their own across sectors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DelegationResource {

    private final DelegationRows rows;
    private final Pages pages;
    private final CurrentCaller current;
    private final Clock clock;

    DelegationResource(DelegationRows rows, Pages pages, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @PUT
    @Path("/{id}")
    @Access(act = "delegation.put", roles = ADMINISTRATION)
    @Operation(
            summary = "Give or change a delegation",
            description =
                    "A new one with If-None-Match: * under an id of one's own, a change with If-Match. It holds for "
                            + "what is started from then on; what was started under it stays started.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Delegation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = Delegation.class)))
    public Response put(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid DelegationRequest request) {
        new Faults()
                .require(
                        request.validTo()
                                .filter(end -> !end.isAfter(request.validFrom()))
                                .isEmpty(),
                        "/validTo",
                        "period.empty")
                .refuseIfAny();
        Delegation wanted = request.delegation(id);
        Optional<Long> known = rows.find(id).map(Delegation::version);
        Version.requirePut(known, Optional.ofNullable(seen), "*".equals(noneMatch));
        String by = current.caller().user();
        boolean written = known.map(version -> rows.change(wanted, version, by, clock.instant()))
                .orElseGet(() -> rows.add(wanted, by, clock.instant()));
        if (!written) {
            throw Refusal.stale();
        }
        Delegation now = find(id);
        return known.isEmpty()
                ? Reply.created("/v1/delegations/" + id, now, now.version())
                : Reply.of(now, now.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "delegation.read",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER})
    @Operation(
            summary = "Read a delegation",
            description = "It tells nothing of citizens; everyone who may hold one reads it.")
    @APIResponseSchema(Delegation.class)
    public Response read(@PathParam("id") UUID id) {
        Delegation delegation = find(id);
        return Reply.of(delegation, delegation.version());
    }

    @GET
    @Access(
            act = "delegation.list",
            roles = {ADMINISTRATION, CASEWORKER, COORDINATOR, INSTITUTION_LEADER})
    @Operation(summary = "List delegations", description = "In the order of their ids, also those that no longer hold.")
    @APIResponseSchema(Delegation.PageOf.class)
    public Response list(@BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count()) : OptionalLong.empty();
        return pages.answer(Page.of(
                rows.page(request),
                request,
                total,
                delegation -> List.of(delegation.id().toString())));
    }

    private Delegation find(UUID id) {
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /** Who may decide what, up to how much, for whom and from when to when. */
    record DelegationRequest(
            @NotNull Holder role,
            Optional<Sector> holderSector,
            Optional<List<@NotBlank @Size(max = 60) @NoCpr String>> kinds,

            @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2)
            BigDecimal maxDkk,

            @NotEmpty Set<@NotNull Sector> sectors,
            @NotNull LocalDate validFrom,
            Optional<LocalDate> validTo,
            Optional<@Size(min = 1, max = 500) @NoCpr String> note) {

        Delegation delegation(UUID id) {
            return new Delegation(
                    id, role, holderSector, kinds.orElse(List.of()), maxDkk, sectors, validFrom, validTo, note, 0);
        }
    }
}
