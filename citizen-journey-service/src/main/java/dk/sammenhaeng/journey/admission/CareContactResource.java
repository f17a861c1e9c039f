package dk.sammenhaeng.journey.admission;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.admission.CareContacts.CareContact;
import dk.sammenhaeng.journey.admission.CareContacts.Command;
import dk.sammenhaeng.journey.admission.CareContacts.Level;
import dk.sammenhaeng.journey.admission.CareContacts.Named;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The contact in home nursing and eldercare over HTTP. */
@Path("/v1/citizens/{citizenId}/care-contact")
@Tag(name = "Admission", description = "Stays at hospital, and what is resumed after them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CareContactResource {

    private final CareContacts contacts;
    private final Journeys journeys;

    CareContactResource(CareContacts contacts, Journeys journeys) {
        this.contacts = contacts;
        this.journeys = journeys;
    }

    @PUT
    @Access(
            act = "care-contact.name",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Name the contact in home nursing and eldercare",
            description = "With If-None-Match: * where there is none yet, else with If-Match; by HEALTH or SOCIAL. "
                    + "`level` COMPLEX needs an active coordinated plan: 409 complex-without-coordinated-plan.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = CareContact.class)))
    @APIResponse(
            responseCode = "201",
            description = "Named",
            content = @Content(schema = @Schema(implementation = CareContact.class)))
    public Response name(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid CareContactRequest request) {
        Named named = contacts.name(new Command(
                citizenId,
                request.level(),
                request.name(),
                request.unit(),
                request.phone(),
                Optional.ofNullable(seen),
                "*".equals(noneMatch)));
        long version = named.contact().version();
        return named.isNew()
                ? Reply.created("/v1/citizens/" + citizenId + "/care-contact", named.contact(), version)
                : Reply.of(named.contact(), version);
    }

    @GET
    @Access(
            act = "care-contact.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read the contact in home nursing and eldercare",
            description =
                    "For everybody who works with the citizen; `level` only for who may read what its sector keeps.")
    @APIResponseSchema(CareContact.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        CareContact contact = contacts.of(seen.journey().records()).orElseThrow(Refusal::notFound);
        boolean whole = Readable.of(seen).holds(contact.sector(), false);
        return Reply.of(whole ? contact : contact.withoutLevel(), contact.version());
    }

    /** Whom to call, and how much coherence the help needs. */
    record CareContactRequest(
            @NotNull Level level,
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotBlank @Size(max = 200) @NoCpr String unit,
            @NotBlank @Size(max = 30) @NoCpr String phone) {}
}
