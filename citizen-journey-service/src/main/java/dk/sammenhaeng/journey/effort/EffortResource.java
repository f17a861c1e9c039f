package dk.sammenhaeng.journey.effort;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.proposal.Proposal;
import dk.sammenhaeng.journey.proposal.Proposal.ProposedAction;
import dk.sammenhaeng.journey.proposal.ProposalActions;
import dk.sammenhaeng.journey.proposal.Proposals;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Efforts across sectors over HTTP. */
@Path("/v1/citizens/{citizenId}/efforts")
@Tag(name = "Efforts", description = "What the front line starts across sectors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EffortResource {

    private final StartEffort startEffort;
    private final EffortRows rows;
    private final Proposals proposals;
    private final ProposalActions actions;
    private final Journeys journeys;

    EffortResource(
            StartEffort startEffort, EffortRows rows, Proposals proposals, ProposalActions actions, Journeys journeys) {
        this.startEffort = startEffort;
        this.rows = rows;
        this.proposals = proposals;
        this.actions = actions;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "effort.start",
            roles = {CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Start an effort across sectors",
            description =
                    "STARTED at once when delegations cover its kind and cost for every sector of the plans named; "
                            + "else ESCALATED: the sectors that are not covered are asked by a proposal with a deadline, and the "
                            + "last approval starts it. 409 names the rule that refuses, such as institution-cannot-receive. The "
                            + "sectors' own systems put it into their plans.")
    @APIResponseSchema(value = Effort.class, responseCode = "201")
    public Response start(@PathParam("citizenId") UUID citizenId, @NotNull @Valid EffortRequest request) {
        Effort effort = startEffort.start(new StartEffort.Command(
                citizenId, request.action(), request.planIds(), request.costDkk(), request.reason()));
        List<Effort> seen = allowing(List.of(effort), journeys.seen(citizenId).relation());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/efforts/" + effort.id(), seen.getFirst(), effort.version());
    }

    @GET
    @Access(
            act = "effort.list",
            roles = {CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "List a citizen's efforts across sectors",
            description = "The latest first: to the coordinator and the team with consent all, to a sector those that "
                    + "involve it, each with what was asked and answered, and what the caller may do with it.")
    @APIResponseSchema(Effort.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<Effort> known = rows.of(seen.journey().records()).stream()
                .filter(effort -> mayKnow(effort, seen.relation()))
                .toList();
        return Reply.of(new Effort.ListView(allowing(known, seen.relation())));
    }

    /** The same with what the caller may do with the proposals of those that wait. */
    private List<Effort> allowing(List<Effort> efforts, Relation relation) {
        Map<UUID, List<String>> allowed = proposals
                .askedFor(efforts.stream()
                        .filter(effort -> effort.state() == Effort.State.ESCALATED)
                        .map(Effort::id)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Proposal::id, proposal -> actions.allowed(proposal, relation)));
        return efforts.stream()
                .map(effort -> effort.allowing(id -> allowed.getOrDefault(id, List.of())))
                .toList();
    }

    private static boolean mayKnow(Effort effort, Relation relation) {
        return relation.coordinator()
                || effort.sectors().stream().allMatch(sector -> relation.shares(sector, false))
                || relation.sector().filter(effort.sectors()::contains).isPresent();
    }

    /** What shall be started, with one plan of each sector involved. */
    record EffortRequest(
            @NotBlank @Size(max = 60) @NoCpr String kind,
            @NotBlank @Size(max = 200) @NoCpr String title,
            Optional<UUID> institutionId,
            @NotNull LocalDate from,
            Optional<LocalDate> to,

            @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2)
            BigDecimal costDkk,

            @NotEmpty @Size(max = 10) List<@NotNull UUID> planIds,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {

        ProposedAction action() {
            return new ProposedAction(kind, title, institutionId, from, to, Optional.empty());
        }
    }
}
