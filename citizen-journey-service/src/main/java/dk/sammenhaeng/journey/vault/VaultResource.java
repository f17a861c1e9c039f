package dk.sammenhaeng.journey.vault;

import static dk.sammenhaeng.platform.access.Role.OPERATOR;

import dk.sammenhaeng.journey.vault.CprVault.Resealed;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vault's upkeep over HTTP; no number ever comes out of it. */
@Path("/v1/cpr-vault")
@Tag(name = "CPR vault", description = "Upkeep of the one place that holds CPR numbers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class VaultResource {

    private final CprVault vault;
    private final VaultSettings settings;

    VaultResource(CprVault vault, VaultSettings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    @POST
    @Path("/resealings")
    @Access(act = "cpr-vault.reseal", roles = OPERATOR)
    @Operation(
            summary = "Seal numbers anew with the key in use",
            description = "After a change of key, for the operator's municipality and a configured number of rows at a "
                    + "time (sammenhaeng.journey.vault.reseal-at-most): repeat it until nothing is left, then the "
                    + "former key may be unloaded.")
    @APIResponseSchema(value = Resealed.class, responseCode = "200")
    public Response reseal() {
        return Reply.of(vault.sealAnew(settings.resealAtMost()));
    }
}
