package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.supervision.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Supervision cases over HTTP. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "Cases about institutions (tilsynssager)")
public class CaseResource {

    private final CaseRepository repository;
    private final ConcludeCase concludeCase;
    private final Pages pages;
    private final Viewer viewer;

    CaseResource(CaseRepository repository, ConcludeCase concludeCase, Pages pages, Viewer viewer) {
        this.repository = repository;
        this.concludeCase = concludeCase;
        this.pages = pages;
        this.viewer = viewer;
    }

    /** One case. */
    @GET
    @Path("{id}")
    @Access(
            act = "case.read",
            roles = {Role.SUPERVISOR, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR, Role.INSTITUTION_LEADER})
    @Operation(
            summary = "Read a case",
            description = "Its origin, severity and, where it is closed, its conclusion. A leader sees the own"
                    + " institution's.")
    @APIResponseSchema(value = CaseView.class, responseDescription = "The case")
    public Response read(@PathParam("id") UUID id) {
        SupervisionCase found = repository.findByIdOptional(id).orElseThrow(Refusal::notFound);
        viewer.requireSight(found.institutionId());
        return Reply.of(CaseView.of(found, viewer.supervises()), found.version());
    }

    /** Cases that fit the filters. */
    @GET
    @Access(
            act = "case.list",
            roles = {Role.SUPERVISOR, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR, Role.INSTITUTION_LEADER})
    @Operation(
            summary = "List cases",
            description = "In the order they were opened; a leader sees the own institution's.")
    @APIResponseSchema(value = CaseList.class, responseDescription = "The cases that fit")
    public Response list(
            @QueryParam("status") @Nullable CaseStatus status,
            @QueryParam("institutionId") @Nullable UUID institutionId,
            @QueryParam("severity") @Nullable Severity severity,
            @BeanParam PageQuery query) {
        CaseRepository.Filter filter = new CaseRepository.Filter(
                Optional.ofNullable(status),
                Optional.ofNullable(institutionId),
                Optional.ofNullable(severity),
                viewer.onlyInstitution());
        return pages.answer(
                repository.page(filter, pages.request(query)).map(one -> CaseView.of(one, viewer.supervises())));
    }

    /** Closes a case. */
    @POST
    @Path("{id}/conclusions")
    @Access(
            act = "case.conclude",
            roles = {Role.SUPERVISOR})
    @Operation(
            summary = "Conclude a case",
            description = "Closes it with findings, development and learning; refused while development or learning is"
                    + " missing, since supervision is to develop quality and not only to find faults.")
    @APIResponseSchema(value = CaseView.class, responseDescription = "The closed case")
    public Response conclude(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid CaseConclusionRequest request) {
        SupervisionCase closed = concludeCase.conclude(request.command(id, seen));
        return Reply.of(CaseView.of(closed, viewer.supervises()), closed.version());
    }
}
