package dk.sammenhaeng.journey.outcome;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.journey.figure.Period;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many keep the home they got, over HTTP. */
@Path("/v1/outcomes/housing-retention")
@Tag(name = "Outcomes", description = "Whether the effort made the difference")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HousingRetentionResource {

    private final OutcomeBlocks blocks;
    private final Measures measures;
    private final DanishCalendar calendar;

    HousingRetentionResource(OutcomeBlocks blocks, Measures measures, DanishCalendar calendar) {
        this.blocks = blocks;
        this.measures = measures;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "outcome.housing-retention",
            roles = {ADMINISTRATION, COUNCIL, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "Count who keeps the home they got after homelessness",
            description =
                    "Of the homes whose outcome became certain in the whole months asked for, for all and for the young "
                            + "(YOUNG_HOMELESS, by age on the day of moving in), beside the share that the evaluation of 2009-2013 "
                            + "found. Without citizens. Of months that are over; those with too few are shown together with the next "
                            + "ones or not at all, so from and to say which months the figures are of, and no figure can be found "
                            + "by subtracting those of another period.")
    @APIResponseSchema(HousingRetention.class)
    public Response count(@QueryParam("from") @NotNull LocalDate from, @QueryParam("to") @NotNull LocalDate to) {
        Period period = Period.of(from, to);
        Measure measure =
                measures.find(HousingRetention.MEASURE, calendar.today()).orElseThrow(Refusal::notFound);
        return Reply.of(HousingRetention.of(
                measure, Optional.ofNullable(blocks.in(period).get(HousingRetention.MEASURE))));
    }
}
