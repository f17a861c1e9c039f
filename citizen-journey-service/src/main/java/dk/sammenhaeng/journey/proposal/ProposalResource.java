package dk.sammenhaeng.journey.proposal;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.proposal.Proposal.Detail;
import dk.sammenhaeng.journey.proposal.Proposal.Kind;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedAction;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedTime;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals about one citizen over HTTP. */
@Path("/v1/citizens/{citizenId}/proposals")
@Tag(name = "Proposals", description = "What one sector proposes to another's plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ProposalResource {

    private final Proposals proposals;
    private final ProposalRows rows;
    private final ProposalActions actions;
    private final Journeys journeys;
    private final Language language;

    ProposalResource(
            Proposals proposals, ProposalRows rows, ProposalActions actions, Journeys journeys, Language language) {
        this.proposals = proposals;
        this.rows = rows;
        this.actions = actions;
        this.journeys = journeys;
        this.language = language;
    }

    @POST
    @Access(
            act = "proposal.propose",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Propose a change to another sector's plan",
            description = "Also to a plan of which the caller sees only that it exists. ADD_ACTION needs `action`, "
                    + "MOVE_APPOINTMENT `appointment`: with these the rules are asked, and 409 names the one that refuses, "
                    + "such as institution-cannot-receive under an intake stop. `replaces` takes an open proposal of one's "
                    + "own back and puts this in its place.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public Response propose(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ProposalRequest request) {
        Proposal proposal = proposals.propose(request.command(citizenId));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/proposals/" + proposal.id(),
                view(proposal, journeys.seen(citizenId)),
                proposal.version());
    }

    @GET
    @Access(
            act = "proposal.list",
            roles = {CASEWORKER, SECTOR_SYSTEM, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "List a citizen's proposals",
            description = "The latest first: to the coordinator all, to a sector those it made and those to its plans.")
    @APIResponseSchema(ProposalView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        List<ProposalView> views = rows.ofCitizen(seen.journey().records(), seen.relation()).stream()
                .map(proposal -> view(proposal, seen))
                .toList();
        return Reply.of(new ProposalView.PageOf(views, Optional.empty(), OptionalLong.empty()));
    }

    @POST
    @Path("/{proposalId}/approvals")
    @Access(
            act = "proposal.approve",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Approve a proposal",
            description =
                    "The sector whose plan it is. No plan changes by it: the sector's own system puts the plan, and "
                            + "planChangedSince then turns true. The rules are asked again; 409 names the one that refuses. "
                            + "Of an effort across sectors, who approves must be able to decide it: the sector's own "
                            + "system, the leader of the plan's unit, or who has a delegation that covers it; else 409 "
                            + "effort-beyond-delegation.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response approve(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("proposalId") UUID id,
            @NotNull @Valid ApprovalRequest request) {
        Proposal proposal = proposals.approve(citizenId, id, request.reason());
        return Reply.of(view(proposal, journeys.seen(citizenId)), proposal.version());
    }

    @POST
    @Path("/{proposalId}/rejections")
    @Access(
            act = "proposal.reject",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "Reject a proposal", description = "The sector whose plan it is, with a reason.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response reject(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("proposalId") UUID id,
            @NotNull @Valid RejectionRequest request) {
        Proposal proposal = proposals.reject(citizenId, id, request.reason());
        return Reply.of(view(proposal, journeys.seen(citizenId)), proposal.version());
    }

    @POST
    @Path("/{proposalId}/withdrawals")
    @Access(
            act = "proposal.withdraw",
            roles = {CASEWORKER, SECTOR_SYSTEM, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Take a proposal back",
            description = "The sector that proposed it; the coordinator one that no sector proposed.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response withdraw(@PathParam("citizenId") UUID citizenId, @PathParam("proposalId") UUID id) {
        Proposal proposal = proposals.withdraw(citizenId, id);
        return Reply.of(view(proposal, journeys.seen(citizenId)), proposal.version());
    }

    private ProposalView view(Proposal proposal, Seen seen) {
        long planVersion =
                seen.journey().plan(proposal.planId()).map(Plan::version).orElse(proposal.proposedAtVersion());
        return ProposalView.of(proposal, planVersion, actions.allowed(proposal, seen.relation()), language);
    }

    /** What is proposed, to whom, and until when an answer is wanted. */
    record ProposalRequest(
            @NotNull Sector toSector,
            @NotNull UUID planId,
            @NotNull Kind kind,
            Optional<UUID> partId,
            @NotBlank @Size(max = 2000) @NoCpr String content,
            Optional<@Valid ActionRequest> action,
            Optional<@Valid TimeRequest> appointment,
            @NotBlank @Size(max = 1000) @NoCpr String reason,
            Optional<LocalDate> answerBy,
            Optional<UUID> replaces) {

        Proposals.Command command(UUID citizenId) {
            return new Proposals.Command(
                    citizenId,
                    toSector,
                    planId,
                    kind,
                    partId,
                    content,
                    new Detail(action.map(ActionRequest::proposed), appointment.map(TimeRequest::proposed)),
                    reason,
                    answerBy,
                    replaces);
        }
    }

    /** An action that the other sector should give. */
    record ActionRequest(
            @NotBlank @Size(max = 60) @NoCpr String kind,
            @NotBlank @Size(max = 200) @NoCpr String title,
            Optional<UUID> institutionId,
            @NotNull LocalDate from,
            Optional<LocalDate> to,
            Optional<@Min(0) @Max(168) BigDecimal> weeklyHours) {

        ProposedAction proposed() {
            return new ProposedAction(kind, title, institutionId, from, to, weeklyHours);
        }
    }

    /** Another time for an appointment. */
    record TimeRequest(
            @NotNull Instant start,
            @NotNull Instant end,
            Optional<@Size(min = 1, max = 200) @NoCpr String> place,
            Optional<@Min(0) @Max(1440) Integer> travelMinutes) {

        ProposedTime proposed() {
            return new ProposedTime(start, end, place, travelMinutes);
        }
    }

    /** With a word, where there is one to say. */
    record ApprovalRequest(Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {}

    /** Why not. */
    record RejectionRequest(
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
