package dk.sammenhaeng.journey.contact;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.contact.Contact.Form;
import dk.sammenhaeng.journey.contact.KeepInTouch.Step;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.text.NoCpr;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts, next steps and pauses over HTTP. */
@Path("/v1/citizens/{citizenId}")
@Tag(name = "Contacts", description = "Who was in touch with the citizen, what comes next, and planned pauses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactResource {

    private final KeepInTouch keepInTouch;
    private final ContactRows rows;
    private final Journeys journeys;
    private final Pages pages;

    ContactResource(KeepInTouch keepInTouch, ContactRows rows, Journeys journeys, Pages pages) {
        this.keepInTouch = keepInTouch;
        this.rows = rows;
        this.journeys = journeys;
        this.pages = pages;
    }

    @POST
    @Path("/contacts")
    @Access(
            act = "contact.record",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Record a contact with the citizen",
            description = "When, how and by which unit, with what was agreed to happen next. A silence that was found "
                    + "ends with this transaction.")
    @APIResponseSchema(value = Contact.class, responseCode = "201")
    public Response record(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ContactRequest request) {
        Contact contact = keepInTouch.record(
                citizenId,
                request.at(),
                request.form(),
                request.unit(),
                request.nextStep().map(StepRequest::step));
        return Reply.created("/v1/citizens/" + citizenId + "/contacts/" + contact.id(), contact, 0);
    }

    @GET
    @Path("/contacts")
    @Access(
            act = "contact.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List contacts with the citizen",
            description =
                    "The latest first. What was agreed is shown to the coordinator, the contact's own sector, and "
                            + "with the citizen's consent the team; to others that there was a contact, when and by whom.")
    @APIResponseSchema(Contact.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        Journeys.Seen seen = journeys.seen(citizenId);
        PageRequest request = pages.request(query);
        List<Contact> found = rows.list(seen.journey().records(), request);
        OptionalLong total =
                request.count() ? OptionalLong.of(rows.count(seen.journey().records())) : OptionalLong.empty();
        return pages.answer(Page.of(
                        found,
                        request,
                        total,
                        contact -> List.of(contact.at().toString(), contact.id().toString()))
                .map(contact -> contact.as(seen.relation())));
    }

    @POST
    @Path("/next-steps")
    @Access(
            act = "next-step.take",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Say what happens next",
            description =
                    "One next step with its day and the unit that takes it; it supersedes the former one. A journey "
                            + "that stands still is asked for this and not for a report.")
    @APIResponseSchema(value = NextStep.class, responseCode = "201")
    public Response next(@PathParam("citizenId") UUID citizenId, @NotNull @Valid NextStepRequest request) {
        NextStep step = keepInTouch.take(citizenId, new Step(request.what(), request.on()), request.unit());
        return Reply.created("/v1/citizens/" + citizenId + "/next-steps/" + step.id(), step, 0);
    }

    @GET
    @Path("/next-steps")
    @Access(
            act = "next-step.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read the next step",
            description =
                    "The current one first, then those it superseded. Others than the coordinator, the sector that "
                            + "takes it and the team with consent see the day and the unit.")
    @APIResponseSchema(NextStep.ListView.class)
    public Response nextSteps(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new NextStep.ListView(rows.steps(seen.journey().records()).stream()
                .map(step -> step.as(seen.relation()))
                .toList()));
    }

    @POST
    @Path("/pauses")
    @Access(
            act = "pause.plan",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Plan a pause",
            description =
                    "With a reason and an end; `to` is the first day after it. While it lasts neither silence nor "
                            + "standstill is found. 409 pause-overlaps beside another.")
    @APIResponseSchema(value = Pause.class, responseCode = "201")
    public Response pause(@PathParam("citizenId") UUID citizenId, @NotNull @Valid PauseRequest request) {
        Pause pause = keepInTouch.plan(citizenId, request.from(), request.to(), request.reason());
        return Reply.created("/v1/citizens/" + citizenId + "/pauses/" + pause.id(), pause, pause.version());
    }

    @GET
    @Path("/pauses")
    @Access(
            act = "pause.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List pauses",
            description =
                    "The latest first. The reason is shown to the coordinator, the sector that planned it, and with "
                            + "the citizen's consent the team.")
    @APIResponseSchema(Pause.ListView.class)
    public Response pauses(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new Pause.ListView(rows.pauses(seen.journey().records()).stream()
                .map(pause -> pause.as(seen.relation()))
                .toList()));
    }

    @POST
    @Path("/pauses/{pauseId}/ends")
    @Access(
            act = "pause.end",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "End a pause before its time",
            description = "From today on the alarms count again. 409 pause-over for one that is over.")
    @APIResponseSchema(value = Pause.class, responseCode = "200")
    public Response endPause(@PathParam("citizenId") UUID citizenId, @PathParam("pauseId") UUID pauseId) {
        Pause pause = keepInTouch.end(citizenId, pauseId);
        return Reply.of(pause, pause.version());
    }

    /** A contact that was. */
    record ContactRequest(
            @NotNull Instant at,
            @NotNull Form form,
            @NotBlank @Size(max = 200) @NoCpr String unit,
            Optional<@Valid StepRequest> nextStep) {}

    /** What was agreed. */
    record StepRequest(
            @NotBlank @Size(max = 500) @NoCpr String what,
            @NotNull LocalDate on) {

        Step step() {
            return new Step(what, on);
        }
    }

    /** What happens next, and who takes it. */
    record NextStepRequest(
            @NotBlank @Size(max = 500) @NoCpr String what,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) @NoCpr String unit) {}

    /** From when to when, and why. */
    record PauseRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 500) @NoCpr String reason) {}
}
