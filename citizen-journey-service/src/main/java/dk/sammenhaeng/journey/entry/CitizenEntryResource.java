package dk.sammenhaeng.journey.entry;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.entry.CitizenEntry.Asked;
import dk.sammenhaeng.journey.entry.EntryView.CoordinatingView;
import dk.sammenhaeng.journey.entry.GuidanceRows.Guidance;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** A citizen's entries, and the guidance they led to, over HTTP. */
@Path("/v1/citizens/{citizenId}")
@Tag(name = "Entries", description = "One entrance: what a citizen asks for, sent to every unit concerned")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CitizenEntryResource {

    private final ReceiveEntry receiveEntry;
    private final EntryRows rows;
    private final GuidanceRows guidance;
    private final EntryEyes eyes;
    private final Journeys journeys;

    CitizenEntryResource(
            ReceiveEntry receiveEntry, EntryRows rows, GuidanceRows guidance, EntryEyes eyes, Journeys journeys) {
        this.receiveEntry = receiveEntry;
        this.rows = rows;
        this.guidance = guidance;
        this.eyes = eyes;
        this.journeys = journeys;
    }

    @POST
    @Path("/entries")
    @Access(
            act = "entry.give",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, INSTITUTION_LEADER, CITIZEN},
            personalData = true)
    @Operation(
            summary = "Give what a citizen asks for, once",
            description =
                    "By the citizen, by who has a relation, and by the unit at the entrance for whoever comes in. It "
                            + "goes to every unit that the municipality has named for what is asked for; what no unit is named "
                            + "for is the coordinating unit's, which holds it all until each has answered. `postalCode` decides "
                            + "the district. 409 entry-no-entrance where the district takes no part. The answer names who "
                            + "coordinates it, and the sectors it went to.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "201")
    public Response give(@PathParam("citizenId") UUID citizenId, @NotNull @Valid EntryRequest request) {
        CitizenEntry entry = receiveEntry.receive(request.command(citizenId));
        return Reply.created("/v1/entries/" + entry.id(), ReceiptView.of(entry, eyes.units()), entry.version());
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
        OwnUnits units = eyes.units();
        return Reply.of(new EntryView.ListView(rows.of(seen.journey().records()).stream()
                .flatMap(entry -> eyes.on(entry, seen).map(sight -> EntryView.of(entry, sight, units)).stream())
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
            description =
                    "On all rights the situation gives, whichever authority pays (helhedsvejledning); a hand-over from "
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

    /** What is asked for; each kind once. */
    record EntryRequest(
            @NotNull @Size(min = 1, max = 15) List<@NotNull @Valid NeedRequest> needs,
            Optional<TargetGroup> targetGroup,
            Optional<@Pattern(regexp = "\\d{4}") String> postalCode,
            Optional<@Valid HandOverRequest> handedOver,
            Optional<UUID> outreachContactId) {

        ReceiveEntry.Command command(UUID citizenId) {
            return new ReceiveEntry.Command(
                    citizenId,
                    needs.stream()
                            .map(need -> new Asked(need.kind(), Optional.of(need.words())))
                            .toList(),
                    targetGroup,
                    postalCode,
                    handedOver.map(HandOverRequest::benefitKind),
                    outreachContactId);
        }
    }

    /** One of the things, in the citizen's words. */
    record NeedRequest(
            @NotNull Kind kind,
            @NotBlank @Size(max = 2000) @NoCpr String words) {}

    /** That Udbetaling Danmark handed the citizen over for guidance, and about which benefit. */
    record HandOverRequest(
            @NotNull HandingOver from,
            @NotBlank @Size(max = 60) @NoCpr String benefitKind) {}

    /** Who hands over. */
    enum HandingOver {
        UDBETALING_DANMARK
    }

    /** That it came, who coordinates it and which sectors it went to. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReceiptView(UUID id, Instant receivedAt, CoordinatingView coordinating, List<Sector> sentTo) {

        static ReceiptView of(CitizenEntry entry, OwnUnits units) {
            return new ReceiptView(
                    entry.id(),
                    entry.receivedAt(),
                    CoordinatingView.of(entry, units),
                    entry.parts().stream()
                            .map(part -> part.receiver().sector())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }
}
