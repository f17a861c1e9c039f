package dk.sammenhaeng.journey.self;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.representation.Representation;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.ContributionRows.Contribution;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What citizens and relatives tell the team, over HTTP (FV-X5). */
@Path("/v1/citizens/{citizenId}/contributions")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContributionResource {

    private final SelfAccess access;
    private final Journeys journeys;
    private final ContributionRows rows;
    private final Consistency consistency;
    private final Pages pages;
    private final CurrentCaller current;
    private final Clock clock;

    ContributionResource(
            SelfAccess access,
            Journeys journeys,
            ContributionRows rows,
            Consistency consistency,
            Pages pages,
            CurrentCaller current,
            Clock clock) {
        this.access = access;
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.pages = pages;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @Access(
            act = "contribution.add",
            roles = {CITIZEN, COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Tell the team something",
            description =
                    "In the citizen's own words, or those of a relative or representative who may see. Staff of the "
                            + "team write down what a citizen says who cannot do it digitally; it is marked as assisted.")
    @APIResponseSchema(value = Contribution.class, responseCode = "201")
    public Response add(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ContributionRequest request) {
        boolean assisted = current.caller().isAny(COORDINATOR, CASEWORKER);
        Self self = assisted
                ? new Self(ofTeam(journeys.lockSeen(citizenId)), List.of(), Set.of())
                : access.lock(citizenId, Right.SEE);
        Journey journey = self.journey();
        Optional<Representation> by = self.by().stream().findFirst();
        Contribution added = new Contribution(
                UuidCreator.getTimeOrderedEpoch(),
                by.map(one -> one.kind().name()).orElse("CITIZEN"),
                by.map(Representation::name),
                assisted,
                request.text(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.add(added, journey.identity().asked(), by, current.caller().user());
        consistency.tell(journey, added.contributionId());
        return Reply.created("/v1/citizens/" + citizenId + "/contributions/" + added.contributionId(), added, 0);
    }

    @GET
    @Access(
            act = "contribution.list",
            roles = {COORDINATOR, CASEWORKER, CITIZEN},
            personalData = true)
    @Operation(
            summary = "Read what the team was told",
            description = "The latest first: by the citizen, by relatives and by who stands for the citizen. For the "
                    + "team, and for the citizen; a representative sees it where it is for everything.")
    @APIResponseSchema(Contribution.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                rows.page(journey(citizenId).records(), request),
                request,
                OptionalLong.empty(),
                item -> List.of(item.contributionId().toString())));
    }

    private Journey journey(UUID citizenId) {
        if (current.caller().isAny(COORDINATOR, CASEWORKER)) {
            return ofTeam(journeys.seen(citizenId));
        }
        Self self = access.enter(citizenId, Right.ACT);
        if (!self.isForAll()) {
            throw Refusal.notFound();
        }
        return self.journey();
    }

    private static Journey ofTeam(Journeys.Seen seen) {
        if (!seen.relation().isOfTeam()) {
            throw Refusal.notFound();
        }
        return seen.journey();
    }

    /** What is to be told. */
    record ContributionRequest(
            @NotBlank @Size(max = 4000) @NoCpr String text) {}
}
