package dk.sammenhaeng.journey.concern;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.Concern.Informed;
import dk.sammenhaeng.journey.concern.Concern.Outcome;
import dk.sammenhaeng.journey.concern.Concern.State;
import dk.sammenhaeng.journey.family.FamilyLink.Relation;
import dk.sammenhaeng.journey.family.StartFamilyPlan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Concerns for the unit that assesses them, over HTTP. */
@Path("/v1/concerns")
@Tag(name = "Concerns", description = "Signals of concern and what a person decides on them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConcernResource {

    private final TriageConcern triageConcern;
    private final ConcernRows rows;
    private final Pages pages;
    private final CurrentCaller current;

    ConcernResource(TriageConcern triageConcern, ConcernRows rows, Pages pages, CurrentCaller current) {
        this.triageConcern = triageConcern;
        this.rows = rows;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Access(
            act = "concern.list",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List the concerns of the caller's unit",
            description =
                    "The first to be assessed first; only for who works in, or leads, the unit that assesses them. "
                            + "`overdue=true` gives those nobody has assessed in time.")
    @APIResponseSchema(ConcernView.PageOf.class)
    public Response list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("about") @Nullable About about,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        Page<Concern> page = Page.of(
                rows.list(
                        current.caller().user(),
                        new ConcernRows.Filter(
                                Optional.ofNullable(state), Optional.ofNullable(about), Optional.ofNullable(overdue)),
                        request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.triageBy().toString(), one.id().toString()));
        page.items().forEach(one -> current.touches(one.citizenId()));
        Page<ConcernView> views = page.map(ConcernView::of);
        return pages.answer(views);
    }

    @GET
    @Path("/{concernId}")
    @Access(
            act = "concern.read",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read a concern",
            description =
                    "Only for the unit that assesses it; whoever gave it does not read it again. `plans` are those "
                            + "to which something may be proposed.")
    @APIResponseSchema(ConcernView.class)
    public Response read(@PathParam("concernId") UUID concernId) {
        Concern concern = rows.find(concernId, current.caller().user()).orElseThrow(Refusal::notFound);
        current.touches(concern.citizenId());
        return Reply.of(ConcernView.of(concern, triageConcern.open(concern)), concern.version());
    }

    @POST
    @Path("/{concernId}/triages")
    @Access(
            act = "concern.triage",
            roles = {CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Assess a concern",
            description =
                    "By a person of the unit, never by a system. EFFORT starts an early effort, PROPOSAL asks another "
                            + "sector, FAMILY_PLAN starts a plan for the family, SCREENING asks a sector's unit to screen, both "
                            + "with the citizen's consent (`agreed`); somebody else's yes names the registered representation that allows to consent, a child's own is 409 child-consent. NONE does nothing; each with a reason. The citizen or the holder of custody was "
                            + "told, or `notInformedReason` says why not. What other sectors read does not tell of the "
                            + "concern.")
    @APIResponseSchema(value = ConcernView.class, responseCode = "200")
    public Response triage(
            @PathParam("concernId") UUID concernId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid TriageRequest request) {
        Concern concern = triageConcern.triage(request.command(concernId, seen));
        return Reply.of(ConcernView.of(concern), concern.version());
    }

    /** What a person decides. */
    record TriageRequest(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 2000) @NoCpr String reason,
            Optional<@Valid EffortRequest> effort,
            Optional<@Valid ProposalRequest> proposal,
            Optional<@Valid FamilyRequest> family,
            Optional<@Valid ScreeningRequest> screening,
            Optional<@Valid AgreedRequest> agreed,
            Optional<@Valid InformedRequest> informed,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> notInformedReason) {

        TriageConcern.Command command(UUID id, @Nullable Version seen) {
            return new TriageConcern.Command(
                    id,
                    seen,
                    outcome,
                    reason,
                    effort.map(EffortRequest::wish),
                    proposal.map(ProposalRequest::asked),
                    family.map(FamilyRequest::wish),
                    screening.map(ScreeningRequest::referral),
                    agreed.map(AgreedRequest::agreed),
                    informed.map(InformedRequest::whom),
                    informed.map(InformedRequest::on),
                    notInformedReason);
        }
    }

    /** The early effort; the investment is the one of budget that it belongs to. */
    record EffortRequest(
            @NotBlank @Size(max = 60) @NoCpr String kind,
            @NotBlank @Size(max = 200) @NoCpr String title,
            @NotNull Sector sector,
            @NotBlank @Size(max = 200) @NoCpr String unit,
            @NotNull LocalDate from,
            Optional<UUID> investmentId) {

        TriageConcern.Wish wish() {
            return new TriageConcern.Wish(kind, title, sector, unit, from, investmentId);
        }
    }

    /** What another sector is asked for, in words that do not tell of the concern. */
    record ProposalRequest(
            @NotNull UUID planId,
            @NotBlank @Size(max = 2000) @NoCpr String content,
            @NotBlank @Size(max = 1000) @NoCpr String reason,
            Optional<LocalDate> answerBy) {

        TriageConcern.Asked asked() {
            return new TriageConcern.Asked(planId, content, reason, answerBy);
        }
    }

    /**
     * A plan for the family; the purpose does not tell of the concern.
     *
     * @param unit who sees to it
     * @param members others than the citizen, to whom the caller has a relation
     */
    record FamilyRequest(
            @NotBlank @Size(max = 1000) @NoCpr String purpose,
            @NotNull Sector sector,
            @NotBlank @Size(max = 200) @NoCpr String unit,
            @NotNull @Size(max = 10) List<@NotNull @Valid MemberRequest> members) {

        StartFamilyPlan.Wish wish() {
            return new StartFamilyPlan.Wish(
                    purpose,
                    sector,
                    unit,
                    members.stream()
                            .map(one -> new StartFamilyPlan.Member(one.citizenId(), one.relation()))
                            .toList());
        }
    }

    /** Somebody in the family, and what they are to the citizen. */
    record MemberRequest(@NotNull UUID citizenId, @NotNull Relation relation) {}

    /** What a sector's unit is asked to look for, in words that do not tell of the concern. */
    record ScreeningRequest(
            @NotNull Sector sector,
            @NotBlank @Size(max = 2000) @NoCpr String words) {

        TriageConcern.Referral referral() {
            return new TriageConcern.Referral(sector, words);
        }
    }

    /**
     * Who said yes, and when.
     *
     * @param representationId the registered ground on which somebody else than the citizen did
     */
    record AgreedRequest(@NotNull Informed whom, @NotNull LocalDate on, Optional<UUID> representationId) {

        TriageConcern.Agreed agreed() {
            return new TriageConcern.Agreed(whom, on, representationId);
        }
    }

    /** Who was told, and when. */
    record InformedRequest(@NotNull Informed whom, @NotNull LocalDate on) {}
}
