package dk.sammenhaeng.journey.party;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import dk.sammenhaeng.journey.party.Party.Kind;
import dk.sammenhaeng.journey.party.Party.Said;
import dk.sammenhaeng.journey.party.PartyResource.PartyView;
import dk.sammenhaeng.journey.party.Shown.Parts;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.journey.transition.Releases;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Outside parties over HTTP, for the citizen and for who may act in everything for them. */
@Path("/v1/citizens/{citizenId}/my-parties")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyPartyResource {

    private final SelfAccess access;
    private final PermitParty permitParty;
    private final PartyRows rows;
    private final Releases releases;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    MyPartyResource(
            SelfAccess access,
            PermitParty permitParty,
            PartyRows rows,
            Releases releases,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.access = access;
        this.permitParty = permitParty;
        this.rows = rows;
        this.releases = releases;
        this.current = current;
        this.calendar = calendar;
    }

    @GET
    @Access(act = "my-parties.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read who takes part from outside with my permission",
            description = "Those I am asked about, too, each with all that it is shown; ended ones stay on the list.")
    @APIResponseSchema(PartyView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Self self = forAll(access.enter(citizenId, Right.SEE));
        return Reply.of(new PartyView.PageOf(rows.of(self.journey().records()).stream()
                .map(party -> view(party, self))
                .toList()));
    }

    @POST
    @Path("/{partyId}/permissions")
    @Access(act = "my-parties.permit", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Permit somebody outside to take part",
            description = "From now on they see what my-parties lists for them, and I see each look on my access log. "
                    + "409 party-not-asked where nobody waits for my answer.")
    @APIResponseSchema(value = PartyView.class, responseCode = "200")
    public Response permit(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("partyId") UUID partyId,
            @NotNull @Valid MyPermissionRequest request) {
        Self self = forAll(access.lock(citizenId, Right.CONSENT));
        Party party = permitParty.permit(self.journey(), find(self, partyId), Said.DIGITAL, request.until());
        return Reply.of(view(party, self), party.version());
    }

    @POST
    @Path("/{partyId}/endings")
    @Access(act = "my-parties.end", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Take my permission back, or say no",
            description = "At once: from the next read on nothing is shown. Ending it again changes nothing.")
    @APIResponseSchema(value = PartyView.class, responseCode = "200")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("partyId") UUID partyId) {
        Self self = forAll(access.lock(citizenId, Right.CONSENT));
        Party party = permitParty.end(
                self.journey(), find(self, partyId), current.caller().user());
        return Reply.of(view(party, self), party.version());
    }

    private Party find(Self self, UUID partyId) {
        return rows.find(partyId)
                .filter(party -> self.journey().records().contains(party.citizenId()))
                .orElseThrow(Refusal::notFound);
    }

    private static Self forAll(Self self) {
        if (!self.isForAll()) {
            throw Refusal.notFound();
        }
        return self;
    }

    private PartyView view(Party party, Self self) {
        return PartyView.of(
                party,
                party.on(calendar.today()),
                Parts.of(self.journey(), party, plan -> true),
                party.kind() == Kind.PROBATION_SERVICE ? releases.of(self.journey()) : Optional.empty());
    }

    /** Until when, where that is another day than was asked for. */
    record MyPermissionRequest(Optional<LocalDate> until) {}
}
