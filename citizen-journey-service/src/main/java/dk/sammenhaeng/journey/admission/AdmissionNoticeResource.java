package dk.sammenhaeng.journey.admission;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.admission.CareContacts.CareContact;
import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.admission.Notice.Effect;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Stays at hospital and the notices that tell of them, over HTTP. */
@Path("/v1/citizens/{citizenId}")
@Tag(name = "Admission", description = "Stays at hospital, and what is resumed after them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AdmissionNoticeResource {

    private final TakeNotice takeNotice;
    private final StayRows rows;
    private final CareContacts contacts;
    private final Journeys journeys;

    AdmissionNoticeResource(TakeNotice takeNotice, StayRows rows, CareContacts contacts, Journeys journeys) {
        this.takeNotice = takeNotice;
        this.rows = rows;
        this.contacts = contacts;
        this.journeys = journeys;
    }

    @POST
    @Path("/admission-notices")
    @Access(
            act = "admission-notice.take",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Tell of an admission, leave, discharge or death at hospital, or that it was a mistake",
            description =
                    "By HEALTH or PSYCHIATRY, from a message or by hand. `noticeId` is the notice's own: the same one "
                            + "again changes nothing. `happenedAt` decides, not the order in which notices come: one that "
                            + "came too early waits. A stay pauses what the sectors give; coming home asks each what to "
                            + "resume. A discharge is a transition HOSPITAL_DISCHARGE: the one that somebody has started, else one to the "
                            + "contact in home nursing, or the unit that gives something at home. `unit` and `institutionId` "
                            + "name ward and hospital. CANCELLED takes back the notice that `cancels` names, with what came of "
                            + "it. An acute admission asks for a review of the plans of health, and one inside the "
                            + "watch of a discharge is a readmission (FV-C4). The answer names whom to call in home nursing.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known since before",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response take(@PathParam("citizenId") UUID citizenId, @NotNull @Valid NoticeRequest request) {
        TakeNotice.Taken taken = takeNotice.take(request.command(citizenId));
        NoticeView view = NoticeView.of(
                taken.notice(),
                taken.effect(),
                taken.stay(),
                contacts.of(journeys.seen(citizenId).journey().records()).map(CareContact::withoutLevel));
        return taken.first()
                ? Reply.created(
                        "/v1/citizens/" + citizenId + "/hospital-stays/"
                                + taken.stay().id(),
                        view,
                        taken.stay().version())
                : Reply.of(view, taken.stay().version());
    }

    @GET
    @Path("/hospital-stays")
    @Access(
            act = "hospital-stay.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's stays at hospital",
            description =
                    "The latest first: those told by the caller's own sector and, with the citizen's consent, the "
                            + "other's; of psychiatry then only for the coordinator. `state` chooses.")
    @APIResponseSchema(StayView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @QueryParam("state") @Nullable State state) {
        return Reply.of(new StayView.PageOf(readable(journeys.seen(citizenId)).stream()
                .filter(stay -> state == null || stay.state() == state)
                .map(stay -> StayView.of(stay, List.of()))
                .toList()));
    }

    @GET
    @Path("/hospital-stays/{stayId}")
    @Access(
            act = "hospital-stay.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read a stay at hospital with its notices",
            description = "In the order in which things happened, and what became of each notice.")
    @APIResponseSchema(StayView.class)
    public Response read(@PathParam("citizenId") UUID citizenId, @PathParam("stayId") UUID stayId) {
        Stay stay = readable(journeys.seen(citizenId)).stream()
                .filter(one -> one.id().equals(stayId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        List<Notice> notices = rows.notices(stay.id());
        Course course = Course.of(notices);
        return Reply.of(
                StayView.of(
                        stay,
                        notices.stream()
                                .sorted()
                                .map(notice -> new ToldView(
                                        notice.noticeId(),
                                        notice.messageType(),
                                        notice.what(),
                                        notice.happenedAt(),
                                        notice.recordedAt(),
                                        course.effectOf(notice)))
                                .toList()),
                stay.version());
    }

    private List<Stay> readable(Journeys.Seen seen) {
        Readable readable = Readable.of(seen);
        return rows.of(seen.journey().records()).stream()
                .filter(stay -> readable.holds(stay.sector(), stay.sensitive()))
                .toList();
    }

    /** A notice; the message type is MedCom's, such as XDIS20, and `unit` the ward. */
    record NoticeRequest(
            @NotBlank @Size(max = 100) @NoCpr String noticeId,
            Optional<@Size(min = 1, max = 100) @NoCpr String> stay,
            Optional<@Size(min = 1, max = 40) @NoCpr String> messageType,
            @NotNull What what,
            @NotNull Instant happenedAt,
            boolean acute,
            Optional<LocalDate> expectedHomeOn,
            Optional<@Size(min = 1, max = 200) @NoCpr String> unit,
            Optional<UUID> institutionId,
            Optional<@Size(min = 1, max = 100) @NoCpr String> cancels) {

        TakeNotice.Command command(UUID citizenId) {
            return new TakeNotice.Command(
                    citizenId,
                    noticeId,
                    stay,
                    messageType,
                    what,
                    happenedAt,
                    acute,
                    expectedHomeOn,
                    unit,
                    institutionId,
                    cancels);
        }
    }

    /**
     * What became of a notice.
     *
     * @param state how the stay stands now
     * @param transitionId the hand-over that the discharge is, while the citizen is discharged
     * @param careContact whom to call in home nursing or eldercare
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record NoticeView(
            UUID id,
            String noticeId,
            UUID stayId,
            Effect effect,
            State state,
            Optional<UUID> transitionId,
            Optional<CareContact> careContact) {

        static NoticeView of(Notice notice, Effect effect, Stay stay, Optional<CareContact> contact) {
            return new NoticeView(
                    notice.id(), notice.noticeId(), notice.stayId(), effect, stay.state(), stay.handOver(), contact);
        }
    }

    /** A stay. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StayView(
            UUID id,
            Sector sector,
            Optional<String> reference,
            State state,
            Instant since,
            Optional<Instant> admittedAt,
            boolean acute,
            Optional<LocalDate> expectedHomeOn,
            Optional<UUID> transitionId,
            List<ToldView> notices) {

        static StayView of(Stay stay, List<ToldView> notices) {
            return new StayView(
                    stay.id(),
                    stay.sector(),
                    stay.reference(),
                    stay.state(),
                    stay.since(),
                    stay.admittedAt(),
                    stay.acute(),
                    stay.expectedHomeOn(),
                    stay.handOver(),
                    notices);
        }

        /** All of them. */
        record PageOf(List<StayView> items) {}
    }

    /** What was told, and what became of it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ToldView(
            String noticeId,
            Optional<String> messageType,
            What what,
            Instant happenedAt,
            Instant recordedAt,
            Effect effect) {}
}
