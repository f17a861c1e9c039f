package dk.sammenhaeng.supervision.profile;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.supervision.Viewer;
import dk.sammenhaeng.supervision.institution.Area;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Institution profiles over HTTP; they are opened by events alone. */
@Path("/v1/institution-profiles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Institution profiles", description = "Institutions as supervision knows them (institutionsprofiler)")
public class ProfileResource {

    private final ProfileRepository repository;
    private final Pages pages;
    private final Viewer viewer;
    private final DanishCalendar calendar;

    ProfileResource(ProfileRepository repository, Pages pages, Viewer viewer, DanishCalendar calendar) {
        this.repository = repository;
        this.pages = pages;
        this.viewer = viewer;
        this.calendar = calendar;
    }

    /** The profile of one institution. */
    @GET
    @Path("{institutionId}")
    @Access(
            act = "institution-profile.read",
            roles = {Role.SUPERVISOR, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR, Role.INSTITUTION_LEADER})
    @Operation(
            summary = "Read an institution's profile",
            description =
                    "Agreement, service status, step on the ladder, open cases. A leader sees the own institution's.")
    @APIResponseSchema(value = ProfileView.class, responseDescription = "The profile")
    public Response read(@PathParam("institutionId") UUID institutionId) {
        viewer.requireSight(institutionId);
        ProfileRow row = repository.row(institutionId).orElseThrow(Refusal::notFound);
        return Reply.of(view(row), row.profile().version());
    }

    /** Profiles that fit the filters. */
    @GET
    @Access(
            act = "institution-profile.list",
            roles = {Role.SUPERVISOR, Role.ADMINISTRATION, Role.COUNCIL, Role.AUDITOR, Role.INSTITUTION_LEADER})
    @Operation(
            summary = "List institution profiles",
            description = "By institution; a leader sees the own institution's.")
    @APIResponseSchema(value = ProfileList.class, responseDescription = "The profiles that fit")
    public Response list(
            @QueryParam("area") @Nullable Area area,
            @QueryParam("hasOpenCase") @Nullable Boolean hasOpenCase,
            @BeanParam PageQuery query) {
        ProfileRepository.Filter filter = new ProfileRepository.Filter(
                Optional.ofNullable(area), Optional.ofNullable(hasOpenCase), viewer.onlyInstitution());
        return pages.answer(repository.page(filter, pages.request(query)).map(this::view));
    }

    private ProfileView view(ProfileRow row) {
        return ProfileView.of(row, calendar.today(), viewer.supervises());
    }
}
