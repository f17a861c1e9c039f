package dk.sammenhaeng.journey.coordinator;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everyone who is called a contact person (kontaktperson), each as what they are by law, over HTTP. */
@Path("/v1/citizens/{citizenId}/contact-persons")
@Tag(name = "Coordinator", description = "The one person who holds a journey together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactPersonResource {

    private final Journeys journeys;
    private final Language language;

    ContactPersonResource(Journeys journeys, Language language) {
        this.journeys = journeys;
        this.language = language;
    }

    @GET
    @Access(
            act = "contact-person.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the citizen's contact persons",
            description = "The coordinator first; then those the plans name, each with the law behind the word. A "
                    + "support contact person, mentor, responsible doctor or youth contact person is not a second "
                    + "coordinator. Those of a plan whose content is not for the caller are left out.")
    @APIResponseSchema(ContactPersonView.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Stream<ContactPersonView> coordinator =
                seen.journey().coordinator().stream().map(this::view);
        Stream<ContactPersonView> others = seen.journey().plans().stream()
                .filter(seen.relation()::mayRead)
                .flatMap(plan -> plan.contactPersons().stream().map(person -> view(person, plan.sector(), plan.id())));
        return Reply.of(new ContactPersonView.ListView(
                Stream.concat(coordinator, others).toList()));
    }

    private ContactPersonView view(Coordinator coordinator) {
        return new ContactPersonView(
                "COORDINATOR",
                language.text("contact-person.COORDINATOR"),
                coordinator.name(),
                coordinator.phone(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    private ContactPersonView view(ContactPerson person, Sector sector, UUID planId) {
        return new ContactPersonView(
                person.kind().name(),
                language.text("contact-person." + person.kind().name()),
                person.name(),
                person.phone(),
                false,
                Optional.of(sector),
                Optional.of(planId));
    }

    /**
     * Somebody who is called a contact person.
     *
     * @param title what they are, with the law
     * @param holdsTheWhole true for the journey's coordinator alone
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ContactPersonView(
            String kind,
            String title,
            String name,
            String phone,
            boolean holdsTheWhole,
            Optional<Sector> sector,
            Optional<UUID> planId) {

        /** All of them. */
        record ListView(List<ContactPersonView> items) {}
    }
}
