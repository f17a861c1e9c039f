package dk.sammenhaeng.journey.channel;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Digital help for one citizen who is exempt from digital contact or was assisted with it, over HTTP (FW-X16). */
@Path("/v1/citizens/{citizenId}/digital-help-offers")
@Tag(name = "Channel", description = "How a citizen is reached, and what the suite sends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CitizenDigitalHelpResource {

    private static final int SHOWN = 20;

    private final DigitalHelp help;
    private final Channels channels;
    private final ChannelDoor door;
    private final DanishCalendar calendar;

    CitizenDigitalHelpResource(DigitalHelp help, Channels channels, ChannelDoor door, DanishCalendar calendar) {
        this.help = help;
        this.channels = channels;
        this.door = door;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "digital-help.of-citizen",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, CITIZEN},
            personalData = true)
    @Operation(
            summary = "Read the digital help for a citizen",
            description =
                    "`because` says why it is shown: EXEMPT from Digital Post, or ASSISTED because staff wrote down for "
                            + "the citizen how they are reached. For everybody else nothing is. The suite does not know where a "
                            + "citizen lives; `postalCode` says what near means.")
    @APIResponseSchema(HelpView.class)
    public Response read(
            @PathParam("citizenId") UUID citizenId,
            @QueryParam("postalCode") @Pattern(regexp = "\\d{4}") @Nullable String postalCode) {
        Optional<Because> because = channels.find(door.find(citizenId)).flatMap(Because::of);
        DigitalHelp.Filter near =
                new DigitalHelp.Filter(Optional.ofNullable(postalCode), Optional.empty(), Optional.empty());
        PageRequest first = new PageRequest(SHOWN - 1, Optional.empty(), false);
        return Reply.of(
                new HelpView(because, because.isPresent() ? help.list(near, calendar.today(), first) : List.of()));
    }

    /** Why it is shown. */
    enum Because {
        EXEMPT,
        ASSISTED;

        static Optional<Because> of(ContactChannel channel) {
            if (channel.digitalExempt()) {
                return Optional.of(EXEMPT);
            }
            return channel.onBehalf() ? Optional.of(ASSISTED) : Optional.empty();
        }
    }

    /** The first twenty by name. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record HelpView(Optional<Because> because, List<DigitalHelpOffer> items) {}
}
