package dk.sammenhaeng.journey.prefill;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.prefill.AnswerForm.Result;
import dk.sammenhaeng.journey.prefill.AnswerForm.Said;
import dk.sammenhaeng.journey.prefill.AnswerForm.Taken;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is said of the data points of a form, over HTTP. */
@Path("/v1/citizens/{citizenId}/prefill-answers")
@Tag(name = "Once only", description = "What is known is offered and confirmed or corrected instead of asked again")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PrefillAnswerResource {

    private final AnswerForm answerForm;

    PrefillAnswerResource(AnswerForm answerForm) {
        this.answerForm = answerForm;
    }

    @POST
    @Access(
            act = "prefill.answer",
            roles = {CITIZEN, CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Answer a form by what was offered",
            description = "All answers or none. CONFIRMED and CORRECTED name part and stamp of the offer: 409 "
                    + "prefill-value-changed when it is another value now. CORRECTED goes to who keeps the datum and "
                    + "changes no plan: 409 correction-already-open while another one waits. STATED where nothing was "
                    + "offered; it is offered next time. UNKNOWN where nobody can say.")
    @APIResponseSchema(value = AnswersView.class, responseCode = "201")
    public Response answer(@PathParam("citizenId") UUID citizenId, @NotNull @Valid AnswersRequest request) {
        Result result = answerForm.answer(
                citizenId,
                request.form(),
                request.answers().stream().map(SaidRequest::said).toList());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/prefill-answers/" + result.id(), AnswersView.of(result), 0);
    }

    /** What is said of a form's data points. */
    record AnswersRequest(
            @NotBlank @Size(max = 60) @NoCpr String form,
            @NotEmpty @Size(max = 200) List<@NotNull @Valid SaidRequest> answers) {}

    /** What is said of one; {@code part} and {@code stamp} as they were offered. */
    record SaidRequest(
            @NotNull DataPoint point,
            Optional<@Size(min = 1, max = 200) @NoCpr String> part,
            Optional<@Size(min = 1, max = 64) @NoCpr String> stamp,
            @NotNull AnswerKind answer,
            Optional<@Size(min = 1, max = 2000) @NoCpr String> value) {

        Said said() {
            return new Said(point, part, stamp, answer, value);
        }
    }

    /** What was taken. */
    record AnswersView(UUID id, String form, Instant answeredAt, List<TakenView> answers) {

        static AnswersView of(Result result) {
            return new AnswersView(
                    result.id(),
                    result.form(),
                    result.answeredAt(),
                    result.answers().stream().map(TakenView::of).toList());
        }
    }

    /** One answer, with the correction it made. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TakenView(DataPoint point, Optional<String> part, AnswerKind answer, Optional<UUID> correctionId) {

        static TakenView of(Taken taken) {
            return new TakenView(taken.point(), taken.part(), taken.answer(), taken.correctionId());
        }
    }
}
