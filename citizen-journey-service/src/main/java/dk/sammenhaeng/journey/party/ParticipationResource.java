package dk.sammenhaeng.journey.party;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.benefit.StepsBack;
import dk.sammenhaeng.journey.benefit.StepsBack.StepBack;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.party.Party.Kind;
import dk.sammenhaeng.journey.party.PartyRows.TakingPart;
import dk.sammenhaeng.journey.party.Shown.Contact;
import dk.sammenhaeng.journey.party.Shown.Parts;
import dk.sammenhaeng.journey.transition.Releases;
import dk.sammenhaeng.journey.transition.Releases.Release;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What an outside party sees, over HTTP. It comes with the log-in of a private person, as a relative does: its bearer has
 * no relation to anybody here but by what citizens have permitted.
 */
@Path("/v1/my-participations")
@Tag(name = "Outside parties", description = "Who takes part with the citizen's permission, and the little they see")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ParticipationResource {

    private final PartyRows rows;
    private final Participations participations;
    private final DialogueRows dialogue;
    private final StepsBack steps;
    private final Releases releases;
    private final SecretPlans secrets;
    private final Pages pages;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    ParticipationResource(
            PartyRows rows,
            Participations participations,
            DialogueRows dialogue,
            StepsBack steps,
            Releases releases,
            SecretPlans secrets,
            Pages pages,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.rows = rows;
        this.participations = participations;
        this.dialogue = dialogue;
        this.steps = steps;
        this.releases = releases;
        this.secrets = secrets;
        this.pages = pages;
        this.current = current;
        this.calendar = calendar;
    }

    @GET
    @Access(act = "my-participation.list", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "List the citizens in whose journey I take part",
            description =
                    "For the contact person of a voluntary organisation, an employer or the prison and probation "
                            + "service, as long as each citizen permits it. Ids are those of the participation; the citizen's is not told.")
    @APIResponseSchema(ItemView.PageOf.class)
    public Response list(@BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        Page<TakingPart> page = Page.of(
                rows.of(current.caller().user(), calendar.today(), request),
                request,
                OptionalLong.empty(),
                one -> List.of(one.id().toString()));
        page.items().forEach(one -> current.touches(one.citizenId()));
        return pages.answer(page.map(ItemView::of));
    }

    @GET
    @Path("/{participationId}")
    @Access(act = "my-participation.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read what I take part in",
            description = "A voluntary organisation sees its own measures, the appointments it takes part in and whom "
                    + "to call. An employer sees the steps back to work and whom to call, an unemployment fund whom to "
                    + "call, and its timeline: nothing of health, benefit or plan. The prison and probation service "
                    + "sees when the release is planned, who has taken over, whether there is a plan for the day, and "
                    + "the appointments it takes part in. 404 from the moment the permission ends; each look stands on "
                    + "the citizen's access log.")
    @APIResponseSchema(ParticipationView.class)
    public Response read(@PathParam("participationId") UUID participationId) {
        Participations.Permitted permitted = participations.enter(participationId);
        Party party = permitted.party();
        Journey journey = permitted.journey();
        return Reply.of(
                switch (party.kind()) {
                    case CIVIL_SOCIETY -> withParts(party, journey, Optional.empty());
                    case EMPLOYER ->
                        withoutParts(party, journey, steps.of(journey.records()).orElseThrow(Refusal::notFound));
                    case PROBATION_SERVICE ->
                        withParts(
                                party, journey, Optional.of(releases.of(journey).orElseThrow(Refusal::notFound)));
                    case UNEMPLOYMENT_FUND -> withoutParts(party, journey, List.of());
                });
    }

    @GET
    @Path("/{participationId}/timeline")
    @Access(act = "my-participation.timeline", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read the dialogue I take part in",
            description =
                    "For an unemployment fund (a-kasse): the joint meetings since it was permitted to which it is called, "
                            + "and what the job centre, the citizen or the fund promised at the coordinated dialogues, with "
                            + "owner and day, the latest first; of the rest of the citizen's timeline nothing, and no place "
                            + "where it could tell of a protected address or of treatment (FW-J2). 404 for others.")
    @APIResponseSchema(DialogueLine.PageOf.class)
    public Response timeline(@PathParam("participationId") UUID participationId, @BeanParam PageQuery query) {
        Participations.Permitted permitted = participations.enter(participationId);
        if (permitted.party().kind() != Kind.UNEMPLOYMENT_FUND) {
            throw Refusal.notFound();
        }
        Instant since = permitted.party().permission().orElseThrow().at();
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                dialogue.of(permitted.journey(), since, request), request, OptionalLong.empty(), DialogueLine::key));
    }

    private ParticipationView withParts(Party party, Journey journey, Optional<Release> release) {
        Predicate<Plan> own = own(party, journey);
        return view(party, journey, Shown.contact(journey, own), Parts.of(journey, party, own), List.of(), release);
    }

    /** The plans with a part that is shown. */
    private Predicate<Plan> own(Party party, Journey journey) {
        Set<UUID> secret = secrets.of(journey);
        return Shown.holding(party.actionIds())
                .or(Shown.holding(party.appointmentIds()))
                .and(plan -> !secret.contains(plan.id()));
    }

    private static ParticipationView withoutParts(Party party, Journey journey, List<StepBack> agreed) {
        return view(
                party,
                journey,
                Shown.contact(journey, plan -> plan.sector() == Sector.EMPLOYMENT),
                new Parts(List.of(), List.of()),
                agreed,
                Optional.empty());
    }

    private static ParticipationView view(
            Party party,
            Journey journey,
            Optional<Contact> contact,
            Parts parts,
            List<StepBack> agreed,
            Optional<Release> release) {
        return new ParticipationView(
                party.id(),
                party.kind(),
                party.organisation(),
                journey.givenName() + " " + journey.familyName(),
                party.purpose(),
                party.until(),
                contact,
                parts.measures(),
                parts.appointments(),
                agreed,
                release);
    }

    /** A citizen in whose journey the caller takes part. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ItemView(UUID id, Kind kind, String organisation, String citizen, Optional<LocalDate> until) {

        static ItemView of(TakingPart one) {
            return new ItemView(one.id(), one.kind(), one.organisation(), one.citizen(), one.until());
        }

        /** One page of them. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<ItemView> items, Optional<String> next) {}
    }

    /**
     * All that an outside party sees.
     *
     * @param contact whom to call about the citizen
     * @param steps the steps back to work, for an employer
     * @param release for the prison and probation service
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ParticipationView(
            UUID id,
            Kind kind,
            String organisation,
            String citizen,
            String purpose,
            Optional<LocalDate> until,
            Optional<Contact> contact,
            List<Shown.Measure> measures,
            List<Shown.Appointment> appointments,
            List<StepBack> steps,
            Optional<Release> release) {}
}
