package dk.sammenhaeng.journey.coordinator;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Kind;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Outcome;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Via;
import dk.sammenhaeng.journey.coordinator.CitizensRequests.Said;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What I say of my coordinator myself, over HTTP (daily use C4). */
@Path("/v1/citizens/{citizenId}/my-coordinator-requests")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyCoordinatorRequestResource {

    private final CitizensRequests requests;
    private final RequestRows rows;
    private final SelfAccess access;
    private final DanishCalendar calendar;

    MyCoordinatorRequestResource(
            CitizensRequests requests, RequestRows rows, SelfAccess access, DanishCalendar calendar) {
        this.requests = requests;
        this.rows = rows;
        this.access = access;
        this.calendar = calendar;
    }

    @POST
    @Access(act = "my-coordinator-request.state", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Decline my coordinator or ask for another",
            description = "In my own words if I like, without asking the coordinator. A leader answers with a reason, "
                    + "which I read here. As long as my no stands, nobody gives my journey to that person again. Who may act for me "
                    + "in everything may say it for me. 409 no-coordinator-yet without a coordinator.")
    @APIResponseSchema(value = OwnRequest.class, responseCode = "201")
    public Response state(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OwnStatement statement) {
        Self self = forAll(access.lock(citizenId, Right.ACT));
        CitizensRequest request = requests.record(
                self.journey(),
                self.isOwn() ? Via.CITIZEN : Via.REPRESENTATIVE,
                new Said(statement.kind(), statement.wish(), calendar.today()));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/my-coordinator-requests/" + request.id(), OwnRequest.of(request), 0);
    }

    @GET
    @Access(act = "my-coordinator-request.list", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read what I have said of my coordinator",
            description =
                    "The latest first, also what staff wrote down for me, each with its answer and the reason, or "
                            + "when it is to be answered. Somebody who stands for me sees it where it is for everything.")
    @APIResponseSchema(OwnRequest.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Self self = forAll(access.enter(citizenId, Right.SEE));
        return Reply.of(new OwnRequest.ListView(
                rows.of(self.journey().citizenId()).stream().map(OwnRequest::of).toList()));
    }

    private static Self forAll(Self self) {
        if (!self.isForAll()) {
            throw Refusal.notFound();
        }
        return self;
    }

    /** What I say. */
    record OwnStatement(@NotNull Kind kind, Optional<@Size(min = 1, max = 1000) @NoCpr String> wish) {}

    /**
     * What I said, and what was answered.
     *
     * @param via who said it to the service
     * @param answerBy when it is to be answered
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OwnRequest(
            UUID id,
            Kind kind,
            Via via,
            Optional<String> wish,
            LocalDate statedOn,
            Instant answerBy,
            Optional<Outcome> outcome,
            Optional<String> answerReason,
            Optional<Instant> answeredAt) {

        static OwnRequest of(CitizensRequest request) {
            return new OwnRequest(
                    request.id(),
                    request.kind(),
                    request.via(),
                    request.wish(),
                    request.statedOn(),
                    request.answerBy(),
                    request.outcome(),
                    request.answerReason(),
                    request.answeredAt());
        }

        /** All of them. */
        record ListView(List<OwnRequest> items) {}
    }
}
