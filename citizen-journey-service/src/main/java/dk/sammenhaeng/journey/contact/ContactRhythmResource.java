package dk.sammenhaeng.journey.contact;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rhythms of the target groups over HTTP. */
@Path("/v1/contact-rhythms")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactRhythmResource {

    private final ContactRhythms rhythms;
    private final Language language;
    private final DanishCalendar calendar;

    ContactRhythmResource(ContactRhythms rhythms, Language language, DanishCalendar calendar) {
        this.rhythms = rhythms;
        this.language = language;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "contact-rhythm.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List how often target groups are talked with",
            description =
                    "By law, with dates and sources: a measure for the schedule of one citizen, which follows their "
                            + "need. How long before its day a contact is shown the municipality sets itself "
                            + "(/v1/deadlines).")
    @APIResponseSchema(ContactRhythm.PageOf.class)
    public Response list() {
        return Reply.of(
                new ContactRhythm.PageOf(rhythms.all(language.locale().equals(Texts.DANISH), calendar.today())));
    }
}
