package dk.sammenhaeng.journey.transition;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The receiver's answer over HTTP, and what became of the hand-over afterwards. */
@Path("/v1/citizens/{citizenId}/transitions")
@Tag(name = "Transitions", description = "A citizen is handed over, and stays the sender's until the receiver accepts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnswerResource {

    private final AcceptTransition acceptTransition;
    private final RefuseTransition refuseTransition;
    private final NoteReturn noteReturn;
    private final NoteEnrolment noteEnrolment;
    private final Transitions transitions;
    private final Shown shown;

    AnswerResource(
            AcceptTransition acceptTransition,
            RefuseTransition refuseTransition,
            NoteReturn noteReturn,
            NoteEnrolment noteEnrolment,
            Transitions transitions,
            Shown shown) {
        this.acceptTransition = acceptTransition;
        this.refuseTransition = refuseTransition;
        this.noteReturn = noteReturn;
        this.noteEnrolment = noteEnrolment;
        this.transitions = transitions;
        this.shown = shown;
    }

    @POST
    @Path("/{transitionId}/acceptances")
    @Access(
            act = "transition.accept",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Accept a transition",
            description =
                    "By the receiving sector, or its unit on duty, which is responsible from then on. Who started "
                            + "the transition cannot accept it. Completed at the planned time, by itself.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response accept(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid AcceptanceRequest request) {
        return shown.reply(acceptTransition.accept(
                transitions.locked(citizenId, transitionId, seen), request.unit(), request.phone(), request.note()));
    }

    @POST
    @Path("/{transitionId}/refusals")
    @Access(
            act = "transition.refuse",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Refuse a transition",
            description = "By the receiving sector, with the reason. It is back with the sender, who names another.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response refuse(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid RefusalRequest request) {
        return shown.reply(
                refuseTransition.refuse(transitions.locked(citizenId, transitionId, seen), request.reason()));
    }

    @POST
    @Path("/{transitionId}/returns")
    @Access(
            act = "transition.note-return",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note that the citizen came back",
            description = "To the shelter, into hospital, into crime, or out of the education, inside the period in "
                    + "which the transition is watched. It has then failed and the plan is to be looked at anew; "
                    + "the outcome is published without the citizen.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response returned(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ReturnRequest request) {
        return shown.reply(noteReturn.returned(transitions.locked(citizenId, transitionId, seen), request.on()));
    }

    @POST
    @Path("/{transitionId}/enrolments")
    @Access(
            act = "transition.note-enrolment",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note the start of a youth education",
            description = "Once, after a completed transition from school: which education, and with the days in "
                    + "between whether the choice was direct.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response enrolled(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid EnrolmentRequest request) {
        return shown.reply(noteEnrolment.enrol(
                transitions.locked(citizenId, transitionId, seen), request.startedOn(), request.choice()));
    }

    /** The unit that takes over, and its phone. */
    record AcceptanceRequest(
            @NotBlank @Size(max = 200) @NoCpr String unit,

            @NotNull @Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr
            String phone,

            Optional<@Size(min = 1, max = 1000) @NoCpr String> note) {}

    /** Why not. */
    record RefusalRequest(@NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /** When the citizen came back. */
    record ReturnRequest(@NotNull LocalDate on) {}

    /** Which education, and since when. */
    record EnrolmentRequest(
            @NotNull LocalDate startedOn,

            @NotNull @Pattern(regexp = "VOCATIONAL|GENERAL|PREPARATORY|OTHER") @Schema(examples = "VOCATIONAL")
            String choice) {}
}
