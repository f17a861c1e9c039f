package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.notice.Retractions;
import dk.sammenhaeng.journey.notice.Retractions.Retraction;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The traces of plans that were put on the wrong citizen, over HTTP. */
@Path("/v1/citizens/{citizenId}/retractions")
@Tag(name = "Sector plans", description = "Each sector's own plan, put whole by its system")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RetractionListResource {

    private final Retractions retractions;
    private final Pages pages;

    RetractionListResource(Retractions retractions, Pages pages) {
        this.retractions = retractions;
        this.pages = pages;
    }

    @GET
    @Access(
            act = "sector-plan.retractions",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List the plans that had been put on the wrong citizen",
            description = "The latest first, for the citizen's coordinator and for administration, who tell those who "
                    + "may have seen them: everyone who read anything of the citizen while the plan was there. Whose tie "
                    + "would tell the coordinator of a plan whose existence is a secret is only counted there.")
    @APIResponseSchema(RetractionsView.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                retractions.list(Retractions.Of.PLAN, citizenId, request),
                request,
                OptionalLong.empty(),
                retraction -> List.of(retraction.retractionId().toString())));
    }

    /** One page of retractions. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RetractionsView(List<Retraction> items, Optional<String> next, OptionalLong total) {}
}
