package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.dialogue.Dialogue;
import dk.sammenhaeng.journey.dialogue.DialogueRequest;
import dk.sammenhaeng.journey.dialogue.Dialogues;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The talks behind a coordinated plan over HTTP (FV-C13: planned in close dialogue with the citizen). */
@Path("/v1/citizens/{citizenId}/coordinated-plans/{planId}/dialogues")
@Tag(name = "Dialogue", description = "Talks about a plan with the citizen and those around")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanTalkResource {

    private final ReadPlan readPlan;
    private final Dialogues dialogues;
    private final Pages pages;

    PlanTalkResource(ReadPlan readPlan, Dialogues dialogues, Pages pages) {
        this.readPlan = readPlan;
        this.dialogues = dialogues;
        this.pages = pages;
    }

    @POST
    @Access(
            act = "coordinated-plan.log-talk",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Log a talk about the coordinated plan",
            description =
                    "Who took part, about what, and what was said. It is written once; what was wrong is put right "
                            + "by another. A draft stays a draft until there was one about NEEDS with the CITIZEN, or with a "
                            + "REPRESENTATIVE or PARENT who speaks for the citizen. 409 coordinated-plan-not-open once it is over.")
    @APIResponseSchema(value = Dialogue.class, responseCode = "201")
    public Response log(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid DialogueRequest request) {
        ReadPlan.Open open = readPlan.lock(citizenId, planId);
        if (!open.latest().plan().isOpen()) {
            throw Refusal.byRule("coordinated-plan-not-open");
        }
        Dialogue talk = dialogues.logOfCoordinated(open.reader().journey(), planId, request);
        return Reply.created(
                CoordinatedPlanResource.PATH + citizenId + "/coordinated-plans/" + planId + "/dialogues", talk, 0);
    }

    @GET
    @Access(
            act = "coordinated-plan.list-talks",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List the talks about the coordinated plan",
            description = "The latest first, for who may read what the plan says.")
    @APIResponseSchema(Dialogue.PageOf.class)
    public Response list(
            @PathParam("citizenId") UUID citizenId, @PathParam("planId") UUID planId, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                dialogues.of(readPlan.open(citizenId, planId).records(), List.of(planId), request),
                request,
                OptionalLong.empty(),
                talk -> List.of(talk.heldOn().toString(), talk.id().toString())));
    }
}
