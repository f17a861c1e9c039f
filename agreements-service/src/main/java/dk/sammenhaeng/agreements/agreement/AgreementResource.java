package dk.sammenhaeng.agreements.agreement;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CONTROLLER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.EMPLOYEE_REPRESENTATIVE;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Welfare agreements over HTTP. */
@Path("/v1/agreements")
@Tag(name = "Agreements", description = "Welfare agreements: drafted, signed by both parties, active")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AgreementResource {

    private final DraftAgreement draftAgreement;
    private final RedraftAgreement redraftAgreement;
    private final SignAgreement signAgreement;
    private final ActivateAgreement activateAgreement;
    private final Agreements agreements;
    private final AgreementViews views;
    private final Pages pages;
    private final CurrentCaller current;

    AgreementResource(
            DraftAgreement draftAgreement,
            RedraftAgreement redraftAgreement,
            SignAgreement signAgreement,
            ActivateAgreement activateAgreement,
            Agreements agreements,
            AgreementViews views,
            Pages pages,
            CurrentCaller current) {
        this.draftAgreement = draftAgreement;
        this.redraftAgreement = redraftAgreement;
        this.signAgreement = signAgreement;
        this.activateAgreement = activateAgreement;
        this.agreements = agreements;
        this.views = views;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Access(act = "agreement.draft", roles = ADMINISTRATION)
    @Operation(
            summary = "Draft an agreement",
            description = "A draft may be incomplete; unmetRules tells what is missing before it can be signed.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response draft(@NotNull @Valid AgreementRequest request) {
        return created(draftAgreement.draft(new DraftAgreement.Command(request.institutionId(), request.terms())));
    }

    @PUT
    @Path("/{id}")
    @Access(act = "agreement.redraft", roles = ADMINISTRATION)
    @Operation(
            summary = "Rewrite a draft",
            description = "Replaces the words and removes every signature under the former ones.")
    @APIResponseSchema(AgreementView.class)
    public Response redraft(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid AgreementRequest request) {
        Agreement agreement = redraftAgreement.redraft(
                new RedraftAgreement.Command(id, seen, request.institutionId(), request.terms()));
        return Reply.of(views.of(agreement), agreement.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            act = "agreement.read",
            roles = {
                ADMINISTRATION,
                COUNCIL,
                INSTITUTION_LEADER,
                EMPLOYEE_REPRESENTATIVE,
                CASEWORKER,
                COORDINATOR,
                SECTOR_SYSTEM,
                CONTROLLER,
                SUPERVISOR,
                AUDITOR
            })
    @Operation(summary = "Read an agreement", description = "With goals, frames and signatures.")
    @APIResponseSchema(AgreementView.class)
    public Response read(@PathParam("id") UUID id) {
        Agreement agreement = agreements.known(id);
        return Reply.of(views.of(agreement), agreement.version());
    }

    @GET
    @Access(
            act = "agreement.list",
            roles = {
                ADMINISTRATION,
                COUNCIL,
                INSTITUTION_LEADER,
                EMPLOYEE_REPRESENTATIVE,
                CASEWORKER,
                COORDINATOR,
                SECTOR_SYSTEM,
                CONTROLLER,
                SUPERVISOR,
                AUDITOR
            })
    @Operation(summary = "List agreements", description = "The one that begins last comes first.")
    @APIResponseSchema(AgreementRow.PageOf.class)
    public Response list(
            @QueryParam("status") @Nullable AgreementStatus status,
            @QueryParam("institutionId") @Nullable UUID institutionId,
            @BeanParam PageQuery query) {
        Agreements.Filter filter =
                new Agreements.Filter(Optional.ofNullable(status), Optional.ofNullable(institutionId));
        return pages.answer(agreements.page(filter, pages.request(query)).map(AgreementRow::of));
    }

    @POST
    @Path("/{id}/signatures")
    @Access(
            act = "agreement.sign",
            roles = {COUNCIL, ADMINISTRATION, INSTITUTION_LEADER})
    @Operation(
            summary = "Sign an agreement",
            description =
                    "The council signs for the municipality (the administration where it is delegated), the leader"
                            + " for the own institution. If-Match names the words that are signed.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response sign(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid SignatureRequest request) {
        return created(signAgreement.sign(new SignAgreement.Command(id, seen, request.party(), current.caller())));
    }

    @POST
    @Path("/{id}/activations")
    @Access(act = "agreement.activate", roles = ADMINISTRATION)
    @Operation(
            summary = "Activate an agreement",
            description = "Both parties have signed; the institution is not closed and has no other active agreement in"
                    + " the same days. It ends by itself with its period.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201")
    public Response activate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable Version seen) {
        return created(activateAgreement.activate(new ActivateAgreement.Command(id, seen)));
    }

    private Response created(Agreement agreement) {
        return Reply.created("/v1/agreements/" + agreement.id(), views.of(agreement), agreement.version());
    }
}
