package dk.sammenhaeng.journey.incoming;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.incoming.ReceivedWords.Received;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.letter.OwnWords;
import dk.sammenhaeng.journey.letter.OwnWords.OwnGoal;
import dk.sammenhaeng.journey.letter.OwnWords.OwnResource;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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

/** The own words, needs and joint goals that came with a citizen, over HTTP. */
@Path("/v1/citizens/{citizenId}/received-words")
@Tag(name = "Incoming transitions", description = "Citizens whom another municipality hands over")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReceivedWordsResource {

    private final Journeys journeys;
    private final ReceivedWords words;

    ReceivedWordsResource(Journeys journeys, ReceivedWords words) {
        this.journeys = journeys;
        this.words = words;
    }

    @GET
    @Access(
            act = "received-words.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the own words and joint goals that came with a citizen",
            description =
                    "From another municipality, read only, as they were when they left, the latest first. Wishes and "
                            + "resources are for everybody of the team, as in the resource profile; needs and joint goals with "
                            + "their steps for the coordinator, the sector that took over and, while the citizen consents here, "
                            + "the team. The first coordinated plan that is offered here begins with them.")
    @APIResponseSchema(ReceivedWordsView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new ReceivedWordsView.PageOf(words.of(seen.journey().records()).stream()
                .filter(received -> received.isKnown(seen.relation()))
                .map(received -> ReceivedWordsView.of(received, seen.relation()))
                .toList()));
    }

    /**
     * What came.
     *
     * @param contentShown true where needs and goals are for the caller
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReceivedWordsView(
            UUID receivedWordsId,
            String fromMunicipality,
            Instant receivedAt,
            List<String> wishes,
            List<OwnResource> resources,
            boolean contentShown,
            Optional<List<String>> needs,
            Optional<Boolean> longTermNeed,
            Optional<List<OwnGoal>> goals) {

        static ReceivedWordsView of(Received received, Relation relation) {
            OwnWords words = received.words();
            Optional<OwnWords> shown = Optional.of(words).filter(all -> received.isShown(relation));
            return new ReceivedWordsView(
                    received.id(),
                    received.fromMunicipality(),
                    received.receivedAt(),
                    words.wishes(),
                    words.resources(),
                    shown.isPresent(),
                    shown.map(OwnWords::needs),
                    shown.map(OwnWords::longTermNeed),
                    shown.map(OwnWords::goals));
        }

        /** All of them. */
        record PageOf(List<ReceivedWordsView> items) {}
    }
}
