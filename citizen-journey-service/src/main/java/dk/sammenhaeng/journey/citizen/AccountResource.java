package dk.sammenhaeng.journey.citizen;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.citizen.ConnectAccount.Account;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.CprNumber;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A citizen's log-in over HTTP. */
@Path("/v1/citizens/{citizenId}/account")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccountResource {

    private final ConnectAccount connectAccount;

    AccountResource(ConnectAccount connectAccount) {
        this.connectAccount = connectAccount;
    }

    @PUT
    @Access(
            act = "account.connect",
            roles = {ADMINISTRATION, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Connect a log-in with a citizen",
            description = "With If-None-Match: * where there is none yet, else with If-Match. The CPR number proves "
                    + "whose log-in it is: 409 cpr-number-not-proved when it is not the citizen's, account-of-another "
                    + "when the log-in is somebody else's already.")
    @APIResponse(
            responseCode = "200",
            description = "Another log-in than before",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Connected",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    public Response connect(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid AccountRequest request) {
        Account account = connectAccount.connect(new ConnectAccount.Command(
                citizenId, request.subject(), request.cprNumber(), Optional.ofNullable(seen), "*".equals(noneMatch)));
        AccountView view = new AccountView(account.subject(), account.connectedAt());
        return account.isNew()
                ? Reply.created("/v1/citizens/" + citizenId + "/account", view, account.version())
                : Reply.of(view, account.version());
    }

    /** The token's subject, and the number that proves whose it is. */
    record AccountRequest(
            @NotBlank @Size(max = 200) @NoCpr String subject,

            @NotNull @Schema(implementation = String.class, examples = "0201609995")
            CprNumber cprNumber) {}

    /** The log-in now. */
    record AccountView(String subject, Instant connectedAt) {}
}
