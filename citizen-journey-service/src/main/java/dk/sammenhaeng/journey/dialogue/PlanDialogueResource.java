package dk.sammenhaeng.journey.dialogue;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The dialogue log of sector plans over HTTP. */
@Path("/v1/citizens/{citizenId}/plan-dialogues")
@Tag(name = "Dialogue", description = "Talks about a plan with the citizen and those around")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanDialogueResource {

    private final Dialogues dialogues;
    private final Journeys journeys;
    private final Pages pages;

    PlanDialogueResource(Dialogues dialogues, Journeys journeys, Pages pages) {
        this.dialogues = dialogues;
        this.journeys = journeys;
        this.pages = pages;
    }

    @POST
    @Path("/{planId}")
    @Access(
            act = "plan-dialogue.log",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Log a talk about a plan",
            description = "By who may read the plan: who took part, about what, and what was said. It is written once; "
                    + "what was wrong is put right by another. A plan of the type HOMELESS_HOLISTIC is incomplete until the "
                    + "CITIZEN was talked with on NEEDS, which the rule plan-incomplete shows.")
    @APIResponseSchema(value = Dialogue.class, responseCode = "201")
    public Response log(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid DialogueRequest request) {
        Seen seen = journeys.lockSeen(citizenId);
        Plan plan = seen.journey().plan(planId).filter(seen.relation()::mayRead).orElseThrow(Refusal::notFound);
        Dialogue dialogue = dialogues.log(seen.journey(), Optional.of(plan.id()), request);
        return Reply.created("/v1/citizens/" + citizenId + "/plan-dialogues", dialogue, 0);
    }

    @GET
    @Access(
            act = "plan-dialogue.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the talks about a citizen's plans",
            description = "The latest first, of plans whose content the caller may read; `planId` chooses one.")
    @APIResponseSchema(Dialogue.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("planId") @Nullable UUID planId,
            @BeanParam PageQuery query) {
        Seen seen = journeys.seen(citizenId);
        PageRequest request = pages.request(query);
        List<UUID> readable = seen.journey().plans().stream()
                .filter(seen.relation()::mayRead)
                .map(Plan::id)
                .filter(id -> planId == null || planId.equals(id))
                .toList();
        return pages.answer(Page.of(
                dialogues.of(seen.journey().records(), readable, request),
                request,
                OptionalLong.empty(),
                dialogue -> List.of(dialogue.heldOn().toString(), dialogue.id().toString())));
    }
}
