package dk.sammenhaeng.journey.protection;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Protection of name and address over HTTP. */
@Path("/v1/citizens/{citizenId}/address-protection")
@Tag(name = "Citizens", description = "People with a journey, known by a surrogate id")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProtectionResource {

    private final ProtectAddress protectAddress;
    private final ProtectionRows rows;
    private final Journeys journeys;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    ProtectionResource(
            ProtectAddress protectAddress,
            ProtectionRows rows,
            Journeys journeys,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.protectAddress = protectAddress;
        this.rows = rows;
        this.journeys = journeys;
        this.current = current;
        this.calendar = calendar;
    }

    @PUT
    @Access(
            act = "address-protection.put",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Note that name and address are protected",
            description =
                    "From then on the places of appointments are shown only to the plan's own people. With until "
                            + "it ends by itself at the beginning of that day. The last word holds, so no If-Match is asked for.")
    @APIResponseSchema(value = ProtectionView.class, responseCode = "200")
    public Response put(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ProtectionRequest request) {
        Protection protection = new Protection(request.isProtected(), request.until());
        protectAddress.set(citizenId, protection);
        return Reply.of(view(protection));
    }

    @GET
    @Access(
            act = "address-protection.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Read whether name and address are protected",
            description = "For who works with the citizen, so that they know to be careful.")
    @APIResponseSchema(ProtectionView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journey journey = current.caller().isAny(ADMINISTRATION)
                ? journeys.find(citizenId).orElseThrow(Refusal::notFound)
                : journeys.seen(citizenId).journey();
        return Reply.of(view(rows.find(journey.citizenId())));
    }

    private ProtectionView view(Protection protection) {
        return protection.holdsOn(calendar.today())
                ? new ProtectionView(true, protection.until())
                : new ProtectionView(false, Optional.empty());
    }

    /**
     * What the civil register says.
     *
     * @param until the first day name and address are no longer protected
     */
    record ProtectionRequest(@NotNull Boolean isProtected, Optional<LocalDate> until) {}

    /** Whether name and address are protected now. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ProtectionView(boolean isProtected, Optional<LocalDate> until) {}
}
