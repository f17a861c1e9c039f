package dk.sammenhaeng.journey.team;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.authority.Authority;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The team around a citizen over HTTP. */
@Path("/v1/citizens/{citizenId}/team")
@Tag(name = "Team", description = "Who works together around one citizen")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TeamResource {

    private final AddTeamMember addTeamMember;
    private final EndTeamMember endTeamMember;
    private final TeamRows rows;
    private final Journeys journeys;
    private final Clock clock;

    TeamResource(
            AddTeamMember addTeamMember, EndTeamMember endTeamMember, TeamRows rows, Journeys journeys, Clock clock) {
        this.addTeamMember = addTeamMember;
        this.endTeamMember = endTeamMember;
        this.rows = rows;
        this.journeys = journeys;
        this.clock = clock;
    }

    @GET
    @Access(
            act = "team.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List the team around a citizen",
            description = "Who is in it now, in the order they came; with asOf who was in it at the end of that day.")
    @APIResponseSchema(MemberView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @QueryParam("asOf") @Nullable LocalDate asOf) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Relation relation = seen.relation();
        Instant at = asOf == null
                ? clock.instant()
                : DanishCalendar.startOf(asOf.plusDays(1)).minusMillis(1);
        return Reply.of(new MemberView.PageOf(
                rows.at(seen.journey().records(), at).stream()
                        .map(MemberView::of)
                        .toList(),
                relation.coordinator() ? List.of("add", "end") : relation.leader() ? List.of("end") : List.of()));
    }

    @POST
    @Access(act = "team.add", roles = COORDINATOR, personalData = true)
    @Operation(
            summary = "Take somebody into the team",
            description =
                    "By the coordinator or deputy; from now on the member has a relation to the citizen. The "
                            + "participant role limits what the member sees (GET /v1/participant-roles); left out, it is the one "
                            + "that the words name, else OTHER. The authority is a municipality or region of "
                            + "GET /v1/municipalities, the own one where it is left out. 409 team-member-already for who is in it.")
    @APIResponseSchema(value = MemberView.class, responseCode = "201")
    public Response add(@PathParam("citizenId") UUID citizenId, @NotNull @Valid MemberRequest request) {
        Member member = addTeamMember.add(new AddTeamMember.Command(
                citizenId,
                request.user(),
                request.role(),
                request.participantRole(),
                request.sector(),
                request.authority(),
                request.until()));
        return Reply.created("/v1/citizens/" + citizenId + "/team", MemberView.of(member), 1);
    }

    @DELETE
    @Path("/{memberId}")
    @Access(
            act = "team.end",
            roles = {COORDINATOR, CASEWORKER, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "End somebody's time in the team",
            description = "By the coordinator or deputy, the leader of a unit that is responsible for a plan, or the "
                    + "member. Access ends at once; the row stays as history. Nothing but the end ever changes, so no "
                    + "If-Match is asked for.")
    @APIResponse(responseCode = "204", description = "Ended, now or before")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("memberId") UUID memberId) {
        endTeamMember.end(citizenId, memberId);
        return Reply.nothing();
    }

    /**
     * Whom to take in.
     *
     * @param role the profession or task
     * @param participantRole what limits what the member sees
     * @param authority code of the municipality or region they work for; left out for the own municipality
     * @param until the first day on which they have left by themselves
     */
    record MemberRequest(
            @NotBlank @Size(max = 100) @NoCpr String user,
            @NotBlank @Size(max = 100) @NoCpr String role,
            Optional<ParticipantRole> participantRole,
            Optional<Sector> sector,

            @Schema(implementation = String.class, examples = "1082")
            Optional<MunicipalityCode> authority,

            Optional<LocalDate> until) {}

    /** A member of the team. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MemberView(
            UUID memberId,
            String user,
            String role,
            ParticipantRole participantRole,
            Optional<Sector> sector,
            Optional<AuthorityView> authority,
            Instant from,
            Optional<Instant> until,
            String addedBy) {

        static MemberView of(Member member) {
            return new MemberView(
                    member.id(),
                    member.user(),
                    member.role(),
                    member.participantRole(),
                    member.sector(),
                    member.authority().map(code -> AuthorityView.of(code, member.from())),
                    member.from(),
                    member.until(),
                    member.addedBy());
        }

        /** For whom the member works, as it was called when they came. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record AuthorityView(String code, Optional<String> name) {

            static AuthorityView of(MunicipalityCode code, Instant then) {
                return new AuthorityView(
                        code.value(), MemberAuthorities.at(code, then).map(Authority::name));
            }
        }

        /** The team, and what the caller may do with it. */
        record PageOf(List<MemberView> items, List<String> allowedActions) {}
    }
}
