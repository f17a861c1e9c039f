package dk.sammenhaeng.journey.prefill;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Corrections of a citizen's data over HTTP. */
@Path("/v1/citizens/{citizenId}/corrections")
@Tag(name = "Once only", description = "What is known is offered and confirmed or corrected instead of asked again")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CorrectionResource {

    private final AnswerCorrection answerCorrection;
    private final CorrectionRows rows;
    private final Readers readers;

    CorrectionResource(AnswerCorrection answerCorrection, CorrectionRows rows, Readers readers) {
        this.answerCorrection = answerCorrection;
        this.rows = rows;
        this.readers = readers;
    }

    @GET
    @Access(
            act = "correction.list",
            roles = {CITIZEN, CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List corrections of a citizen's data",
            description =
                    "The latest first, with what became of each: to who keeps the datum, to the sector that passed it "
                            + "on, and to the citizen. What no sector keeps is the team's.")
    @APIResponseSchema(CorrectionView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Reader reader = readers.enter(citizenId);
        return Reply.of(new CorrectionView.PageOf(
                rows.of(reader.journey().records()).stream()
                        .filter(reader::seesCorrection)
                        .map(correction -> CorrectionView.of(correction, reader.answersFor(correction)))
                        .toList(),
                Optional.empty(),
                OptionalLong.empty()));
    }

    @POST
    @Path("/{correctionId}/answers")
    @Access(
            act = "correction.answer",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Answer a correction",
            description =
                    "Who keeps the datum: taken, and then its own system changes it, or not, with a reason. No plan "
                            + "changes by it.")
    @APIResponseSchema(value = CorrectionView.class, responseCode = "200")
    public Response answer(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("correctionId") UUID correctionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid CorrectionAnswerRequest request) {
        Correction correction =
                answerCorrection.answer(citizenId, correctionId, seen, request.taken(), request.reason());
        return Reply.of(CorrectionView.of(correction, true), correction.version());
    }

    /** Whether the owner agrees; a no says why. */
    record CorrectionAnswerRequest(@NotNull Boolean taken, Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {}
}
