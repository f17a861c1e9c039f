package dk.sammenhaeng.journey.self;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.EndRepresentation;
import dk.sammenhaeng.journey.representation.RegisterRepresentation;
import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.representation.Representations;
import dk.sammenhaeng.journey.self.AccessTrail.Look;
import dk.sammenhaeng.journey.self.AccessTrail.LookView;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's own view over HTTP, for the citizen and for who stands for them. */
@Path("/v1/citizens/{citizenId}")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SelfResource {

    private final SelfAccess access;
    private final PlainWords words;
    private final TrailWords trailWords;
    private final AccessTrail trail;
    private final Representations representations;
    private final RegisterRepresentation registerRepresentation;
    private final EndRepresentation endRepresentation;
    private final Pages pages;
    private final CurrentCaller current;

    SelfResource(
            SelfAccess access,
            PlainWords words,
            TrailWords trailWords,
            AccessTrail trail,
            Representations representations,
            RegisterRepresentation registerRepresentation,
            EndRepresentation endRepresentation,
            Pages pages,
            CurrentCaller current) {
        this.access = access;
        this.words = words;
        this.trailWords = trailWords;
        this.trail = trail;
        this.representations = representations;
        this.registerRepresentation = registerRepresentation;
        this.endRepresentation = endRepresentation;
        this.pages = pages;
        this.current = current;
    }

    @GET
    @Path("/my-plan")
    @Access(act = "my-plan.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read my plan",
            description = "All sectors' goals, actions with decisions, decisions on rehabilitation and technology, "
                    + "appointments and who is responsible, at once when "
                    + "they are registered, sensitive ones too; the meetings I am called to; what collides and I can do something about; what is "
                    + "being handed over. Somebody who stands for me sees the sectors it is for, "
                    + "and what is sensitive only where that was said.")
    @APIResponseSchema(MyPlan.class)
    public Response plan(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(words.plan(access.enter(citizenId, Right.SEE)));
    }

    @GET
    @Path("/my-contact")
    @Access(act = "my-contact.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read whom I can call",
            description =
                    "The coordinator about the whole, who is responsible in each sector, and contact persons under "
                            + "single laws as what they are; what I have said of the coordinator, with its answer.")
    @APIResponseSchema(MyContact.class)
    public Response contact(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(words.contact(access.enter(citizenId, Right.SEE)));
    }

    @GET
    @Path("/my-access-log")
    @Access(act = "my-access-log.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read who has looked at my data",
            description =
                    "Every look, change and refused attempt, the latest first: when, which unit or kind of "
                            + "employee, what and why, and whether it was emergency access. Employees are not named (EU Court, "
                            + "C-579/21). Only for the citizen and who may act in everything for them, who is not told of units.")
    @APIResponseSchema(LookView.PageOf.class)
    public Response accessLog(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        Self self = access.enter(citizenId, Right.ACT);
        if (!self.isForAll()) {
            throw Refusal.notFound();
        }
        PageRequest request = pages.request(query);
        return pages.answer(
                Page.of(trail.page(self.journey().records(), request), request, OptionalLong.empty(), Look::key)
                        .map(look -> trailWords.of(look, self)));
    }

    @GET
    @Path("/my-representations")
    @Access(act = "my-representations.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read who stands for me",
            description = "Guardian, power of attorney, party representative, custody and relatives, ended ones too.")
    @APIResponseSchema(Representation.PageOf.class)
    public Response representations(@PathParam("citizenId") UUID citizenId) {
        Self self = own(access.enter(citizenId, Right.SEE));
        return Reply.of(
                new Representation.PageOf(representations.of(self.journey().records())));
    }

    @POST
    @Path("/my-representations")
    @Access(act = "my-representations.permit", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Let a relative see",
            description =
                    "The citizen alone, from today on: for some sectors or all, and sensitive plans only where it "
                            + "is said. It can be taken back at once. A child's own is 409 child-consent.")
    @APIResponseSchema(value = Representation.class, responseCode = "201")
    public Response permit(@PathParam("citizenId") UUID citizenId, @NotNull @Valid RelativeRequest request) {
        Self self = own(access.lock(citizenId, Right.ACT));
        Representation added = registerRepresentation.permit(
                self.journey(),
                request.representative(),
                request.name(),
                request.sectors().orElse(Set.of()),
                request.includesSensitive().orElse(false),
                request.validTo());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/my-representations/" + added.representationId(),
                added,
                added.version());
    }

    @POST
    @Path("/my-representations/{representationId}/endings")
    @Access(act = "my-representations.end", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Take back a permission or power of attorney",
            description = "The citizen alone, at once. 409 representation-not-given-by-citizen for a guardian and "
                    + "custody, which rest on a decision or on law.")
    @APIResponseSchema(value = Representation.class, responseCode = "200")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("representationId") UUID representationId) {
        Self self = own(access.lock(citizenId, Right.ACT));
        Representation known = representations.of(self.journey().records()).stream()
                .filter(one -> one.representationId().equals(representationId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (!known.kind().isGivenByCitizen()) {
            throw Refusal.byRule("representation-not-given-by-citizen");
        }
        Representation ended = endRepresentation.end(
                self.journey(), representationId, current.caller().user());
        return Reply.of(ended, ended.version());
    }

    /**
     * A relative who may see.
     *
     * @param representative the subject of their log-in
     */
    record RelativeRequest(
            @NotBlank @Size(max = 200) @NoCpr String representative,
            @NotBlank @Size(max = 200) @NoCpr String name,
            Optional<Set<@NotNull Sector>> sectors,
            Optional<Boolean> includesSensitive,
            Optional<LocalDate> validTo) {}

    private static Self own(Self self) {
        if (!self.isOwn()) {
            throw Refusal.notFound();
        }
        return self;
    }
}
