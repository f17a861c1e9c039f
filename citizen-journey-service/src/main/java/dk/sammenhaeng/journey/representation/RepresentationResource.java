package dk.sammenhaeng.journey.representation;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation.Kind;
import dk.sammenhaeng.journey.representation.Representation.Permission;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.representation.Representation.Said;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who stands for a citizen, over HTTP. */
@Path("/v1/citizens/{citizenId}/representations")
@Tag(name = "Representation", description = "Who may see, consent and act for a citizen, for what and until when")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RepresentationResource {

    private final CitizenAccess access;
    private final RegisterRepresentation registerRepresentation;
    private final EndRepresentation endRepresentation;
    private final Representations representations;
    private final CurrentCaller current;

    RepresentationResource(
            CitizenAccess access,
            RegisterRepresentation registerRepresentation,
            EndRepresentation endRepresentation,
            Representations representations,
            CurrentCaller current) {
        this.access = access;
        this.registerRepresentation = registerRepresentation;
        this.endRepresentation = endRepresentation;
        this.representations = representations;
        this.current = current;
    }

    @POST
    @Access(
            act = "representation.register",
            roles = {CASEWORKER, COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Register who stands for a citizen",
            description =
                    "Guardian, power of attorney and party representative need a document. A party representative "
                            + "cannot consent; a relative can only see, by a `permission` with day and way, of the citizen or of "
                            + "`statedBy` with `representationId`, and the citizen is told. Custody ends by itself on the 18th birthday: 409 "
                            + "custody-ends-at-18 or birth-date-unknown. Sectors limit it; without any it is for all.")
    @APIResponseSchema(value = Representation.class, responseCode = "201")
    public Response register(@PathParam("citizenId") UUID citizenId, @NotNull @Valid RepresentationRequest request) {
        Representation added = registerRepresentation.register(request.command(citizenId));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/representations/" + added.representationId(), added, added.version());
    }

    @GET
    @Access(
            act = "representation.list",
            roles = {CASEWORKER, COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List who stands for a citizen",
            description = "Ended ones too, oldest first, with who registered them and where the document is.")
    @APIResponseSchema(Representation.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new Representation.PageOf(
                representations.of(access.find(citizenId).records())));
    }

    @POST
    @Path("/{representationId}/endings")
    @Access(
            act = "representation.end",
            roles = {CASEWORKER, COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "End a representation",
            description = "It takes effect at once, whatever was agreed; ending it again changes nothing.")
    @APIResponseSchema(value = Representation.class, responseCode = "200")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("representationId") UUID representationId) {
        Journey journey = access.lock(citizenId);
        Representation ended = endRepresentation.end(
                journey, representationId, current.caller().user());
        return Reply.of(ended, ended.version());
    }

    /** The yes by which a relative sees: when, and in which way. */
    record PermissionRequest(
            @NotNull LocalDate statedOn, @NotNull Said said) {}

    /**
     * Who stands for the citizen.
     *
     * @param permission of a relative, and of nobody else
     * @param statedBy whose word the permission is; the citizen's where it is left out
     * @param representationId by which registered ground somebody else gave it
     */
    record RepresentationRequest(
            @NotNull Kind kind,
            @NotBlank @Size(max = 200) @NoCpr String representative,
            @NotBlank @Size(max = 200) @NoCpr String name,
            @NotEmpty Set<@NotNull Right> rights,
            Optional<Set<@NotNull Sector>> sectors,
            Optional<Boolean> includesSensitive,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo,
            Optional<@Size(min = 1, max = 200) @NoCpr String> documentReference,
            Optional<@Valid PermissionRequest> permission,
            Optional<StatedBy> statedBy,
            Optional<UUID> representationId) {

        RegisterRepresentation.Command command(UUID citizenId) {
            return new RegisterRepresentation.Command(
                    citizenId,
                    kind,
                    representative,
                    name,
                    rights,
                    sectors.orElse(Set.of()),
                    includesSensitive.orElse(false),
                    validFrom,
                    validTo,
                    documentReference,
                    permission.map(yes -> new Permission(
                            yes.statedOn(), yes.said(), statedBy.orElse(StatedBy.CITIZEN), representationId)));
        }
    }
}
