package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.entry.GuidanceRows.Guidance;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.milestone.Readable;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A citizen's entries, and the guidance they led to, over HTTP. */
@Path("/v1/citizens/{citizenId}")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CitizenEntryResource {

    private final EntryRows rows;
    private final GuidanceRows guidance;
    private final EntryEyes eyes;
    private final Journeys journeys;

    CitizenEntryResource(EntryRows rows, GuidanceRows guidance, EntryEyes eyes, Journeys journeys) {
        this.rows = rows;
        this.guidance = guidance;
        this.eyes = eyes;
        this.journeys = journeys;
    }

    @GET
    @Path("/entries")
    @Access(
            act = "entry.of-citizen",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List a citizen's entries",
            description = "The latest first, each as far as GET /v1/entries/{entryId} shows it to who has a relation.")
    @APIResponseSchema(EntryView.ListView.class)
    public Response entries(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new EntryView.ListView(rows.of(seen.journey().records()).stream()
                .flatMap(entry -> eyes.on(entry, seen).map(sight -> EntryView.of(entry, sight)).stream())
                .toList()));
    }

    @GET
    @Path("/guidances")
    @Access(
            act = "guidance.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "List the guidance a citizen got and still needs",
            description = "On all rights the situation gives, whichever authority pays (helhedsvejledning); a hand-over from "
                    + "Udbetaling Danmark is NEEDED until it is answered. Of the caller's own sector and, with the "
                    + "citizen's consent, of the others.")
    @APIResponseSchema(Guidance.ListView.class)
    public Response guidances(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Readable readable = Readable.of(seen);
        return Reply.of(new Guidance.ListView(guidance.of(seen.journey().records()).stream()
                .filter(one -> readable.holds(one.sector(), one.sensitive()))
                .toList()));
    }
}
