package dk.sammenhaeng.journey.citizen;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.citizen.Citizen.Name;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.vault.CprVault;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.CprNumber;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Citizens over HTTP; a CPR number stands only in a body, never in a path, query or answer. */
@Path("/v1/citizens")
@Tag(name = "Citizens", description = "People with a journey, known by a surrogate id")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CitizenResource {

    private final RegisterCitizen registerCitizen;
    private final UpdateCitizen updateCitizen;
    private final CitizenRepository citizens;
    private final CprVault vault;
    private final Journeys journeys;
    private final CurrentCaller current;

    CitizenResource(
            RegisterCitizen registerCitizen,
            UpdateCitizen updateCitizen,
            CitizenRepository citizens,
            CprVault vault,
            Journeys journeys,
            CurrentCaller current) {
        this.registerCitizen = registerCitizen;
        this.updateCitizen = updateCitizen;
        this.citizens = citizens;
        this.vault = vault;
        this.journeys = journeys;
        this.current = current;
    }

    @POST
    @Access(
            act = "citizen.register",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Register a citizen",
            description = "By CPR number or a number used in its place; modulus 11 never refuses. 409 "
                    + "citizen-already-registered when the municipality has the number: search for the id instead.")
    @APIResponseSchema(value = RegisteredView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegistrationRequest request) {
        Citizen citizen = registerCitizen.register(new RegisterCitizen.Command(
                request.cprNumber(),
                new Name(request.givenName(), request.familyName()),
                request.municipalityOfResidence()));
        current.touches(citizen.id());
        return Reply.created("/v1/citizens/" + citizen.id(), new RegisteredView(citizen.id()), citizen.version());
    }

    @POST
    @Path("/search")
    @Access(
            act = "citizen.search",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true,
            search = true)
    @Operation(
            summary = "Find a citizen by CPR number",
            description = "Gives the surrogate id, or nothing when the municipality does not know the number.")
    @APIResponseSchema(value = RegisteredView.PageOf.class, responseCode = "200")
    public Response search(@NotNull @Valid SearchRequest request) {
        Optional<UUID> found = vault.find(request.cprNumber());
        found.ifPresent(current::touches);
        return Reply.of(new RegisteredView.PageOf(
                found.stream().map(RegisteredView::new).toList()));
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "citizen.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read a citizen",
            description = "For who has a relation to the citizen; to others it does not exist.")
    @APIResponseSchema(CitizenView.class)
    public Response read(@PathParam("id") UUID id) {
        UUID citizenId = journeys.seen(id).journey().citizenId();
        Citizen citizen = citizens.findByIdOptional(citizenId).orElseThrow(Refusal::notFound);
        return Reply.of(CitizenView.of(citizen), citizen.version());
    }

    @PUT
    @Path("/{id}")
    @Access(
            act = "citizen.update",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Correct a citizen's name and residence",
            description =
                    "Both as they are to be, with If-Match. A change that the sectors should be told of is a life "
                            + "event instead. There is no search by name: it would show people to who has no relation to them, "
                            + "and names are not unique.")
    @APIResponseSchema(CitizenView.class)
    public Response update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid UpdateRequest request) {
        Citizen citizen = updateCitizen.update(
                id, seen, new Name(request.givenName(), request.familyName()), request.municipalityOfResidence());
        return Reply.of(CitizenView.of(citizen), citizen.version());
    }

    /** What is so now. */
    record UpdateRequest(
            @NotBlank @Size(max = 200) @NoCpr String givenName,
            @NotBlank @Size(max = 200) @NoCpr String familyName,

            @Schema(implementation = String.class, examples = "0101")
            Optional<MunicipalityCode> municipalityOfResidence) {}

    /** Whom to register. */
    record RegistrationRequest(
            @NotNull @Schema(implementation = String.class, examples = "0201609995")
            CprNumber cprNumber,

            @NotBlank @Size(max = 200) @NoCpr String givenName,
            @NotBlank @Size(max = 200) @NoCpr String familyName,

            @Schema(implementation = String.class, examples = "0101")
            Optional<MunicipalityCode> municipalityOfResidence) {}

    /** Whom to look for. */
    record SearchRequest(
            @NotNull @Schema(implementation = String.class, examples = "0201609995")
            CprNumber cprNumber) {}

    /** The surrogate id of a citizen. */
    record RegisteredView(UUID id) {

        /** What a search found. */
        record PageOf(List<RegisteredView> items) {}
    }

    /** A citizen as one with a relation sees them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CitizenView(
            UUID id,
            String givenName,
            String familyName,
            Optional<String> municipalityOfResidence,
            Optional<Sector> registeredBySector,
            Instant registeredAt) {

        static CitizenView of(Citizen citizen) {
            return new CitizenView(
                    citizen.id(),
                    citizen.name().given(),
                    citizen.name().family(),
                    citizen.municipalityOfResidence(),
                    citizen.registeredBySector(),
                    citizen.registeredAt());
        }
    }
}
