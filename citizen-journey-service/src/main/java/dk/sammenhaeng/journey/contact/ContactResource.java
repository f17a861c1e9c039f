package dk.sammenhaeng.journey.contact;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.contact.Contact.Form;
import dk.sammenhaeng.journey.contact.KeepInTouch.Step;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contacts with a citizen over HTTP. */
@Path("/v1/citizens/{citizenId}/contacts")
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
                .map(contact -> contact.as(seen)));
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
}
