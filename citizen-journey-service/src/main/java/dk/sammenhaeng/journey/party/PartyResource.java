package dk.sammenhaeng.journey.party;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.party.Party.Kind;
import dk.sammenhaeng.journey.party.Party.Said;
import dk.sammenhaeng.journey.party.Party.State;
import dk.sammenhaeng.journey.party.Shown.Parts;
import dk.sammenhaeng.journey.transition.Releases;
import dk.sammenhaeng.journey.transition.Releases.Release;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Outside parties over HTTP, for who works with the citizen. */
@Path("/v1/citizens/{citizenId}/parties")
@Tag(name = "Outside parties", description = "Who takes part with the citizen's permission, and the little they see")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PartyResource {

    private final InviteParty inviteParty;
    private final PermitParty permitParty;
    private final PartyRows rows;
    private final Releases releases;
    private final Journeys journeys;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    PartyResource(
            InviteParty inviteParty,
            PermitParty permitParty,
            PartyRows rows,
            Releases releases,
            Journeys journeys,
            CurrentCaller current,
            DanishCalendar calendar) {
        this.inviteParty = inviteParty;
        this.permitParty = permitParty;
        this.rows = rows;
        this.releases = releases;
        this.journeys = journeys;
        this.current = current;
        this.calendar = calendar;
    }

    @POST
    @Access(
            act = "party.invite",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Ask whether somebody outside may take part",
            description =
                    "A voluntary organisation (CIVIL_SOCIETY) with measures given by volunteers and appointments, "
                            + "each of a plan the caller may read that is not sensitive; the EMPLOYER, who sees the steps back "
                            + "to work; or the PROBATION_SERVICE, who sees the release and may have appointments. Nothing is shown before the citizen permits it, here with `said` where the citizen has "
                            + "done so in writing or orally. 409 party-already, "
                            + "party-no-return-to-work, party-no-release.")
    @APIResponseSchema(value = PartyView.class, responseCode = "201")
    public Response invite(@PathParam("citizenId") UUID citizenId, @NotNull @Valid PartyRequest request) {
        Party party = inviteParty.invite(request.command(citizenId));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/parties/" + party.id(),
                view(party, journeys.seen(citizenId)),
                party.version());
    }

    @GET
    @Access(
            act = "party.list",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List who takes part from outside",
            description = "Ended ones too, oldest first: for the coordinator all, for others those they invited, those "
                    + "with a part they may read, an employer where they may read what EMPLOYMENT keeps, and the prison and "
                    + "probation service where they work on the release.")
    @APIResponseSchema(PartyView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        return Reply.of(new PartyView.PageOf(rows.of(seen.journey().records()).stream()
                .filter(party -> mayKnow(party, seen))
                .map(party -> view(party, seen))
                .toList()));
    }

    @POST
    @Path("/{partyId}/permissions")
    @Access(
            act = "party.permit",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note that the citizen permits it",
            description = "As the citizen said it, in writing or orally; without a digital step for who has none. 409 "
                    + "party-not-asked where nobody waits for an answer.")
    @APIResponseSchema(value = PartyView.class, responseCode = "200")
    public Response permit(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("partyId") UUID partyId,
            @NotNull @Valid PermissionRequest request) {
        Seen seen = journeys.lockSeen(citizenId);
        Party party = permitParty.permit(
                seen.journey(), find(seen, partyId), request.said().said(), request.until());
        return Reply.of(view(party, seen), party.version());
    }

    @POST
    @Path("/{partyId}/endings")
    @Access(
            act = "party.end",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "End somebody's part",
            description = "From the next read on nothing is shown; ending it again changes nothing.")
    @APIResponseSchema(value = PartyView.class, responseCode = "200")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("partyId") UUID partyId) {
        Seen seen = journeys.lockSeen(citizenId);
        Party party = permitParty.end(
                seen.journey(), find(seen, partyId), current.caller().user());
        return Reply.of(view(party, seen), party.version());
    }

    private Party find(Seen seen, UUID partyId) {
        return rows.find(partyId)
                .filter(party -> seen.journey().records().contains(party.citizenId()) && mayKnow(party, seen))
                .orElseThrow(Refusal::notFound);
    }

    private boolean mayKnow(Party party, Seen seen) {
        Relation relation = seen.relation();
        return relation.coordinator()
                || (relation.isOfTeam()
                        && (party.invitedBy().equals(current.caller().user())
                                || switch (party.kind()) {
                                    case CIVIL_SOCIETY -> Shown.isOf(seen.journey(), party, seen.relation()::mayRead);
                                    case EMPLOYER, UNEMPLOYMENT_FUND ->
                                        Readable.of(seen).holds(Sector.EMPLOYMENT, false);
                                    case PROBATION_SERVICE ->
                                        releases.workedOnBy(seen).isPresent();
                                }));
    }

    private PartyView view(Party party, Seen seen) {
        return PartyView.of(
                party,
                party.on(calendar.today()),
                Parts.of(seen.journey(), party, seen.relation()::mayRead),
                party.kind() == Kind.PROBATION_SERVICE ? releases.workedOnBy(seen) : Optional.empty());
    }

    /**
     * Who is to take part.
     *
     * @param user the token's subject of the contact person there
     * @param purpose what it is for, as the citizen is asked
     * @param said how the citizen has permitted it already
     * @param until the first day it no longer holds
     */
    record PartyRequest(
            @NotNull Kind kind,
            @NotBlank @Size(max = 200) @NoCpr String organisation,
            @NotBlank @Size(max = 200) @NoCpr String contactName,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String contactPhone,

            @NotBlank @Size(max = 200) @NoCpr String user,
            @NotBlank @Size(max = 500) @NoCpr String purpose,
            Optional<@Size(max = 50) Set<@NotNull UUID>> actionIds,
            Optional<@Size(max = 200) Set<@NotNull UUID>> appointmentIds,
            Optional<SaidToStaff> said,
            Optional<LocalDate> until) {

        InviteParty.Command command(UUID citizenId) {
            return new InviteParty.Command(
                    citizenId,
                    kind,
                    organisation,
                    contactName,
                    contactPhone,
                    user,
                    purpose,
                    actionIds.orElse(Set.of()),
                    appointmentIds.orElse(Set.of()),
                    said.map(SaidToStaff::said),
                    until);
        }
    }

    /** What the citizen said, and until when. */
    record PermissionRequest(@NotNull SaidToStaff said, Optional<LocalDate> until) {}

    /** How a citizen says it to somebody. */
    enum SaidToStaff {
        WRITTEN,
        ORAL;

        Said said() {
            return switch (this) {
                case WRITTEN -> Said.WRITTEN;
                case ORAL -> Said.ORAL;
            };
        }
    }

    /**
     * An outside party.
     *
     * @param measures what it is shown, as far as the caller may read it
     * @param release what the prison and probation service is shown of the release
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PartyView(
            UUID id,
            Kind kind,
            String organisation,
            String contactName,
            String contactPhone,
            String purpose,
            State state,
            Optional<Said> said,
            Optional<Instant> permittedAt,
            Optional<LocalDate> until,
            Optional<Instant> endedAt,
            List<Shown.Measure> measures,
            List<Shown.Appointment> appointments,
            Optional<Release> release) {

        static PartyView of(Party party, State state, Parts parts, Optional<Release> release) {
            return new PartyView(
                    party.id(),
                    party.kind(),
                    party.organisation(),
                    party.contactName(),
                    party.contactPhone(),
                    party.purpose(),
                    state,
                    party.permission().map(Party.Permission::said),
                    party.permission().map(Party.Permission::at),
                    party.until(),
                    party.endedAt(),
                    parts.measures(),
                    parts.appointments(),
                    release);
        }

        /** All of a citizen. */
        record PageOf(List<PartyView> items) {}
    }
}
