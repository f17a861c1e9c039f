package dk.sammenhaeng.journey.meeting;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Appointment.Form;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.meeting.Meeting.Answer;
import dk.sammenhaeng.journey.meeting.Meeting.Assent;
import dk.sammenhaeng.journey.meeting.Meeting.Decision;
import dk.sammenhaeng.journey.meeting.Meeting.Interpreter;
import dk.sammenhaeng.journey.meeting.Meeting.Kind;
import dk.sammenhaeng.journey.meeting.Meeting.ParticipantKind;
import dk.sammenhaeng.journey.meeting.Meeting.Presence;
import dk.sammenhaeng.journey.meeting.Meeting.State;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Joint meetings around a citizen over HTTP. */
@Path("/v1/citizens/{citizenId}/meetings")
@Tag(name = "Meetings", description = "Joint meetings around a citizen, and what is promised there")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MeetingResource {

    private final Meetings meetings;
    private final HoldMeeting holdMeeting;
    private final MeetingRows rows;
    private final Journeys journeys;
    private final CurrentCaller current;
    private final Clock clock;

    MeetingResource(
            Meetings meetings,
            HoldMeeting holdMeeting,
            MeetingRows rows,
            Journeys journeys,
            CurrentCaller current,
            Clock clock) {
        this.meetings = meetings;
        this.holdMeeting = holdMeeting;
        this.rows = rows;
        this.journeys = journeys;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @Access(
            act = "meeting.call",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Call a joint meeting",
            description =
                    "Every unit with a plan in force is called by itself, and the coordinator; each has it on its "
                            + "worklist until it has answered, but for who called. An interpreter comes "
                            + "by video unless asked otherwise. A COORDINATED_DIALOGUE needs the unemployment fund among `others` "
                            + "and a plan of the job centre. 409 digital-only-for-exempt for a meeting by video without a place, "
                            + "where a citizen who is exempt from Digital Post takes part; digital-only-not-chosen where the "
                            + "citizen chose another way to be reached. A citizen who takes part gets a message.")
    @APIResponseSchema(value = Meeting.class, responseCode = "201")
    public Response call(@PathParam("citizenId") UUID citizenId, @NotNull @Valid CallRequest request) {
        Meeting meeting = meetings.call(request.call(citizenId));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/meetings/" + meeting.id(),
                as(meeting, journeys.seen(citizenId)),
                meeting.version());
    }

    @GET
    @Access(
            act = "meeting.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's joint meetings",
            description =
                    "The next first, then those that were. Agenda, decisions and promises are for the coordinator, "
                            + "the team and who is called; others learn when there is a meeting, so that they avoid the hour.")
    @APIResponseSchema(Meeting.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @QueryParam("state") @Nullable State state) {
        Seen seen = journeys.seen(citizenId);
        Set<UUID> secrets = rows.withdrawnSecrets(seen.journey().records());
        return Reply.of(new Meeting.ListView(rows
                .of(
                        seen.journey().records(),
                        Optional.ofNullable(state),
                        clock.instant(),
                        Optional.of(current.caller().user()))
                .stream()
                .map(meeting -> meeting.as(seen, secrets))
                .toList()));
    }

    @GET
    @Path("/{meetingId}")
    @Access(
            act = "meeting.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "Read a joint meeting", description = "As the list shows it.")
    @APIResponseSchema(Meeting.class)
    public Response read(@PathParam("citizenId") UUID citizenId, @PathParam("meetingId") UUID id) {
        Seen seen = journeys.seen(citizenId);
        Meeting meeting =
                rows.find(seen.journey().records(), id, current.caller().user()).orElseThrow(Refusal::notFound);
        return Reply.of(as(meeting, seen), meeting.version());
    }

    @POST
    @Path("/{meetingId}/moves")
    @Access(
            act = "meeting.move",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Move a meeting",
            description =
                    "With a reason; everybody is asked anew, and a citizen who is called gets one message with both times. "
                            + "409 meeting-not-planned when it was held or cancelled.")
    @APIResponseSchema(value = Meeting.class, responseCode = "200")
    public Response move(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("meetingId") UUID id,
            @NotNull @Valid MoveRequest request) {
        return reply(citizenId, meetings.move(citizenId, id, request.start(), request.end(), request.reason()));
    }

    @POST
    @Path("/{meetingId}/cancellations")
    @Access(
            act = "meeting.cancel",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Cancel a meeting",
            description =
                    "With a reason. A citizen who was called gets a message. 409 meeting-not-planned when it is over.")
    @APIResponseSchema(value = Meeting.class, responseCode = "200")
    public Response cancel(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("meetingId") UUID id,
            @NotNull @Valid CancelRequest request) {
        return reply(citizenId, meetings.cancel(citizenId, id, request.reason()));
    }

    @POST
    @Path("/{meetingId}/answers")
    @Access(
            act = "meeting.answer",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Answer a call",
            description = "For one's own unit, a sector's system for its sector, the coordinator for themselves.")
    @APIResponseSchema(value = Meeting.class, responseCode = "200")
    public Response answer(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("meetingId") UUID id,
            @NotNull @Valid AnswerRequest request) {
        return reply(citizenId, meetings.answer(citizenId, id, request.answer()));
    }

    @POST
    @Path("/{meetingId}/minutes")
    @Access(
            act = "meeting.hold",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Write the minutes",
            description = "Whether the citizen was there, what was decided with each sector's assent, and who promised "
                    + "what until when: each promise is followed until it is done or dropped. Assents and promises are "
                    + "of sectors that are called: 400 meeting.sector-not-called. 409 meeting-ahead before "
                    + "it has begun.")
    @APIResponseSchema(value = Meeting.class, responseCode = "200")
    public Response minutes(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("meetingId") UUID id,
            @NotNull @Valid MinutesRequest request) {
        return reply(citizenId, holdMeeting.hold(citizenId, id, request.minutes()));
    }

    private Response reply(UUID citizenId, Meeting meeting) {
        return Reply.of(as(meeting, journeys.seen(citizenId)), meeting.version());
    }

    private Meeting as(Meeting meeting, Seen seen) {
        return meeting.as(seen, rows.withdrawnSecrets(seen.journey().records()));
    }

    /** Whom to call to what, when and how. */
    record CallRequest(
            @NotNull Kind kind,
            @NotNull Form form,
            @NotNull Instant start,
            @NotNull Instant end,
            Optional<@Size(min = 1, max = 200) @NoCpr String> place,
            Optional<@Valid InterpreterRequest> interpreter,
            Optional<@Size(max = 30) List<@NotBlank @Size(max = 300) @NoCpr String>> agenda,
            @NotNull Boolean citizenTakesPart,
            Optional<@Size(max = 20) List<@NotNull @Valid PartyRequest>> others) {

        Meetings.Call call(UUID citizenId) {
            return new Meetings.Call(
                    citizenId,
                    kind,
                    form,
                    start,
                    end,
                    place,
                    interpreter.map(InterpreterRequest::interpreter),
                    agenda.orElse(List.of()),
                    citizenTakesPart,
                    others.orElse(List.of()).stream().map(PartyRequest::party).toList());
        }
    }

    /** The language, and how the interpreter takes part. */
    record InterpreterRequest(
            @NotNull @Pattern(regexp = "[a-z]{2,3}") String language, Optional<Form> form) {

        Interpreter interpreter() {
            return new Interpreter(language, form.orElse(Form.VIDEO));
        }
    }

    /** Somebody who is no unit. */
    record PartyRequest(
            @NotNull PartyKind kind,
            @NotBlank @Size(max = 200) @NoCpr String name) {

        Meetings.Party party() {
            return new Meetings.Party(ParticipantKind.valueOf(kind.name()), name);
        }
    }

    /** Whom one can call beside the units, the coordinator and the citizen. */
    enum PartyKind {
        UNEMPLOYMENT_FUND,
        RELATIVE,
        REPRESENTATIVE,
        EMPLOYER,
        OTHER
    }

    /** To when, and why. */
    record MoveRequest(
            @NotNull Instant start,
            @NotNull Instant end,
            @NotBlank @Size(max = 500) @NoCpr String reason) {}

    /** Why. */
    record CancelRequest(@NotBlank @Size(max = 500) @NoCpr String reason) {}

    /** Whether one comes. */
    record AnswerRequest(@NotNull Answer answer) {}

    /** What came of it. */
    record MinutesRequest(
            @NotNull Presence citizenPresence,
            @NotNull @Size(max = 50) List<@NotNull @Valid DecisionRequest> decisions,
            @NotNull @Size(max = 50) List<@NotNull @Valid PromiseRequest> commitments) {

        HoldMeeting.Minutes minutes() {
            return new HoldMeeting.Minutes(
                    citizenPresence,
                    decisions.stream().map(DecisionRequest::decision).toList(),
                    commitments.stream().map(PromiseRequest::promise).toList());
        }
    }

    /** What was decided, and which sectors agree. */
    record DecisionRequest(
            @NotBlank @Size(max = 1000) @NoCpr String content,
            @NotNull @Size(max = 4) List<@NotNull @Valid AssentRequest> assents) {

        Decision decision() {
            return new Decision(
                    UuidCreator.getTimeOrderedEpoch(),
                    content,
                    assents.stream().map(AssentRequest::assent).toList());
        }
    }

    /** A sector's word on a decision. */
    record AssentRequest(
            @NotNull Sector sector, @NotNull Boolean agrees, Optional<@Size(min = 1, max = 500) @NoCpr String> reason) {

        Assent assent() {
            return new Assent(sector, agrees, reason);
        }
    }

    /** Who promises what until when. */
    record PromiseRequest(
            @NotBlank @Size(max = 500) @NoCpr String what,
            Optional<Sector> ownerSector,
            @NotBlank @Size(max = 200) @NoCpr String owner,
            @NotNull LocalDate dueOn) {

        Commitments.Promise promise() {
            return new Commitments.Promise(what, ownerSector, owner, dueOn);
        }
    }
}
