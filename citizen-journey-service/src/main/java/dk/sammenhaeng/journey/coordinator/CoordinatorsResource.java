package dk.sammenhaeng.journey.coordinator;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One coordinator's journeys as a whole over HTTP: absence, caseload, and what was offered. */
@Path("/v1/coordinators/{user}")
@Tag(name = "Coordinators", description = "A coordinator's journeys as a whole")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoordinatorsResource {

    private final Absences absences;
    private final AbsenceRows absenceRows;
    private final HandOverCaseload handOverCaseload;
    private final CaseloadRows caseloads;
    private final HandOverRows handOvers;
    private final Leaders leaders;
    private final Pages pages;
    private final CurrentCaller current;

    CoordinatorsResource(
            Absences absences,
            AbsenceRows absenceRows,
            HandOverCaseload handOverCaseload,
            CaseloadRows caseloads,
            HandOverRows handOvers,
            Leaders leaders,
            Pages pages,
            CurrentCaller current) {
        this.absences = absences;
        this.absenceRows = absenceRows;
        this.handOverCaseload = handOverCaseload;
        this.caseloads = caseloads;
        this.handOvers = handOvers;
        this.leaders = leaders;
        this.pages = pages;
        this.current = current;
    }

    @POST
    @Path("/absences")
    @Access(
            act = "coordinator.absence",
            roles = {COORDINATOR, ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Record an absence",
            description =
                    "One's own, or a leader for another. From the first day the deputy's worklist holds the journeys; "
                            + "where there is no deputy, or the deputy is away as well, the substitute's. 409 absence-leaves-alone "
                            + "when journeys would be without either. `to` is the first day back. Why is not asked.")
    @APIResponseSchema(value = Absence.class, responseCode = "201")
    public Response recordAbsence(@PathParam("user") @NoCpr String user, @NotNull @Valid AbsenceRequest request) {
        requireSelfOrLeader(user);
        Absence absence =
                absences.record(new Absences.Command(user, request.from(), request.to(), request.substitute()));
        return Reply.created("/v1/coordinators/" + user + "/absences/" + absence.id(), absence, 0);
    }

    @GET
    @Path("/absences")
    @Access(
            act = "coordinator.absences",
            roles = {COORDINATOR, ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List a coordinator's absences",
            description = "The latest first; one's own, or a leader's view.")
    @APIResponseSchema(Absence.ListView.class)
    public Response absences(@PathParam("user") @NoCpr String user) {
        requireSelfOrLeader(user);
        return Reply.of(new Absence.ListView(absenceRows.of(user)));
    }

    @POST
    @Path("/absences/{absenceId}/ends")
    @Access(
            act = "coordinator.back",
            roles = {COORDINATOR, ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "End an absence today",
            description =
                    "The coordinator is back earlier; substitutes no longer stand in. 409 absence-over for one that "
                            + "is over.")
    @APIResponseSchema(value = Absence.class, responseCode = "200")
    public Response endAbsence(@PathParam("user") @NoCpr String user, @PathParam("absenceId") UUID id) {
        requireSelfOrLeader(user);
        return Reply.of(absences.end(user, id));
    }

    @POST
    @Path("/caseload-hand-overs")
    @Access(
            act = "coordinator.caseload",
            roles = {ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Hand a whole caseload over",
            description =
                    "A leader gives every journey of the coordinator to another in one act. Each journey moves in a "
                            + "transaction of its own, so none is ever without a coordinator; read the result until `waiting` is "
                            + "0. A journey is refused when it has gone to somebody else meanwhile or the citizen has declined "
                            + "the receiver.")
    @APIResponseSchema(value = Caseload.class, responseCode = "201")
    public Response handOverCaseload(@PathParam("user") @NoCpr String user, @NotNull @Valid CaseloadRequest request) {
        leaders.require(current.caller());
        Caseload caseload = handOverCaseload.order(user, request.to().person());
        return Reply.created("/v1/coordinators/" + user + "/caseload-hand-overs/" + caseload.id(), caseload, 0);
    }

    @GET
    @Path("/caseload-hand-overs/{handOverId}")
    @Access(
            act = "coordinator.caseload-result",
            roles = {ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read what became of a caseload",
            description = "How many journeys have moved, wait and were refused, and why.")
    @APIResponseSchema(Caseload.class)
    public Response caseload(@PathParam("user") @NoCpr String user, @PathParam("handOverId") UUID id) {
        leaders.require(current.caller());
        Caseload caseload = caseloads.find(user, id).orElseThrow(Refusal::notFound);
        caseload.refusals().forEach(refused -> current.touches(refused.citizenId()));
        return Reply.of(caseload);
    }

    @GET
    @Path("/hand-overs")
    @Access(
            act = "coordinator.offers-of-user",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List journeys offered to or by a coordinator",
            description = "The latest first. To the coordinator and administration alone; of the citizen only the id, "
                    + "until the offer is accepted.")
    @APIResponseSchema(HandOver.View.PageOf.class)
    public Response handOvers(
            @PathParam("user") @NoCpr String user,
            @QueryParam("state") HandOver.@Nullable State state,
            @BeanParam PageQuery query) {
        if (!isSelf(user) && !current.caller().isAny(ADMINISTRATION)) {
            throw Refusal.notFound();
        }
        PageRequest request = pages.request(query);
        Optional<HandOver.State> wanted = Optional.ofNullable(state);
        List<HandOver> found = handOvers.ofUser(user, wanted, request);
        OptionalLong total = request.count() ? OptionalLong.of(handOvers.count(user, wanted)) : OptionalLong.empty();
        Page<HandOver> page =
                Page.of(found, request, total, offer -> List.of(offer.id().toString()));
        page.items().forEach(offer -> current.touches(offer.citizenId()));
        return pages.answer(
                page.map(offer -> HandOver.View.of(offer, current.caller().user())));
    }

    private void requireSelfOrLeader(String user) {
        if (!isSelf(user) || !current.caller().isAny(COORDINATOR)) {
            if (!current.caller().isAny(ADMINISTRATION, INSTITUTION_LEADER)) {
                throw Refusal.notFound();
            }
            leaders.require(current.caller());
        }
    }

    private boolean isSelf(String user) {
        return current.caller().user().equals(user);
    }

    /** When, and who acts meanwhile. */
    record AbsenceRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            Optional<@Size(min = 1, max = 100) @NoCpr String> substitute) {}

    /** To whom. */
    record CaseloadRequest(@NotNull @Valid PersonRequest to) {}
}
