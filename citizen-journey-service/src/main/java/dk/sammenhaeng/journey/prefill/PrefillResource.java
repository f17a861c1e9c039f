package dk.sammenhaeng.journey.prefill;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.prefill.Known.Source;
import dk.sammenhaeng.journey.prefill.Offers.Offer;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is offered to a form about a citizen, over HTTP (FW-X1). */
@Path("/v1/citizens/{citizenId}/prefill")
@Tag(name = "Once only", description = "What is known is offered and confirmed or corrected instead of asked again")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PrefillResource {

    private final Readers readers;
    private final FormRows forms;
    private final Offers offers;
    private final Language language;

    PrefillResource(Readers readers, FormRows forms, Offers offers, Language language) {
        this.readers = readers;
        this.forms = forms;
        this.offers = offers;
        this.language = language;
    }

    @GET
    @Access(
            act = "prefill.read",
            roles = {CITIZEN, CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read what a form need not ask",
            description =
                    "For each data point of the form what the journey holds and the caller may know, by relation, "
                            + "consent, law and sensitivity: the value, who keeps it, the day its source last spoke of it, and "
                            + "whether that is too long ago. A data point without offers is asked.")
    @APIResponseSchema(PrefillView.class)
    public Response read(@PathParam("citizenId") UUID citizenId, @QueryParam("form") @NotNull String code) {
        Reader reader = readers.enter(citizenId);
        Form form = forms.find(code).orElseThrow(() -> Refusal.invalid("form", "form.unknown"));
        Offers.All all = offers.to(reader);
        List<PointView> points = form.points().stream()
                .map(asked -> new PointView(
                        asked.point(),
                        Texts.of(language.locale(), "data-point." + asked.point(), List.of()),
                        asked.askAnywayBecause(),
                        all.of(asked.point()).stream().map(OfferedView::of).toList()))
                .toList();
        return Reply.of(new PrefillView(
                form.code(),
                form.name(),
                points,
                points.stream().filter(point -> !point.offers().isEmpty()).count(),
                points.size()));
    }

    /** A form with what need not be asked, and of how many of its data points that holds. */
    record PrefillView(String form, String name, List<PointView> points, long prefilled, long total) {}

    /** A data point. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PointView(DataPoint point, String name, Optional<String> askAnywayBecause, List<OfferedView> offers) {}

    /**
     * A datum that is offered.
     *
     * @param part which of several of the data point it is
     * @param stamp what the answer names, so that it is about this very value
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OfferedView(
            String part,
            String value,
            String stamp,
            Source source,
            Optional<Sector> keeper,
            LocalDate knownOn,
            Optional<LocalDate> confirmedOn,
            boolean stale,
            boolean correctionOpen) {

        static OfferedView of(Offer offer) {
            Known known = offer.known();
            return new OfferedView(
                    known.part(),
                    known.value(),
                    known.stamp(),
                    known.source(),
                    known.keeper(),
                    known.knownOn(),
                    offer.confirmedOn(),
                    offer.stale(),
                    offer.correctionOpen());
        }
    }
}
