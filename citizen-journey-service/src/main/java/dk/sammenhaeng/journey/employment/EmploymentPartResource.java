package dk.sammenhaeng.journey.employment;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.employment.EmploymentPart.Choice;
import dk.sammenhaeng.journey.employment.EmploymentPart.EducationLift;
import dk.sammenhaeng.journey.employment.EmploymentPart.Internship;
import dk.sammenhaeng.journey.employment.EmploymentPart.NeedTier;
import dk.sammenhaeng.journey.employment.EmploymentPart.Objective;
import dk.sammenhaeng.journey.employment.EmploymentPart.Search;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The employment part of a journey over HTTP. */
@Path("/v1/citizens/{citizenId}/employment-part")
@Tag(name = "Employment", description = "The way to a job: need, education lift, what works and when work begins")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EmploymentPartResource {

    private final PutEmploymentPart putEmploymentPart;
    private final EmploymentPartRows rows;
    private final Journeys journeys;
    private final DanishCalendar calendar;

    EmploymentPartResource(
            PutEmploymentPart putEmploymentPart, EmploymentPartRows rows, Journeys journeys, DanishCalendar calendar) {
        this.putEmploymentPart = putEmploymentPart;
        this.rows = rows;
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @PUT
    @Access(
            act = "employment-part.put",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Record what the coordinated dialogue found out",
            description =
                    "By EMPLOYMENT, with If-None-Match: * where nothing is recorded, else with If-Match. HIGH need "
                            + "without a considered education lift is refused with 409; a rejected one says why, and so does "
                            + "one chosen for a need that the measure is not for first. No activity is planned by it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed or unchanged",
            content = @Content(schema = @Schema(implementation = PartView.class)))
    @APIResponse(
            responseCode = "201",
            description = "New",
            content = @Content(schema = @Schema(implementation = PartView.class)))
    public Response put(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid PartRequest request) {
        PutEmploymentPart.Result result = putEmploymentPart.put(new PutEmploymentPart.Command(
                citizenId,
                request.needTier(),
                request.objective(),
                request.educationLift()
                        .map(lift -> new PutEmploymentPart.Lift(lift.measure(), lift.choice(), lift.reason())),
                request.internship().map(search -> new Internship(search.status(), search.since())),
                Optional.ofNullable(seen),
                "*".equals(noneMatch)));
        PartView view = view(result.part(), result.records());
        long version = result.part().version();
        return result.isNew()
                ? Reply.created("/v1/citizens/" + citizenId + "/employment-part", view, version)
                : Reply.of(view, version);
    }

    @GET
    @Access(
            act = "employment-part.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read the employment part of a journey",
            description = "For who may read what EMPLOYMENT keeps of the citizen; 404 for others and where nothing is "
                    + "recorded. With how early and how often citizen, unemployment fund and job centre have met.")
    @APIResponseSchema(PartView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        List<UUID> records = seen.journey().records();
        EmploymentPart part =
                rows.of(records).filter(any -> JobCentre.isFor(seen)).orElseThrow(Refusal::notFound);
        return Reply.of(view(part, records), part.version());
    }

    private PartView view(EmploymentPart part, List<UUID> records) {
        EmploymentPartRows.Dialogue dialogue =
                rows.dialogue(records, calendar.today().minusMonths(1));
        return new PartView(
                part.id(),
                part.needTier(),
                part.objective(),
                part.educationLift(),
                part.internship(),
                new DialogueView(
                        dialogue.unemployedSince(),
                        dialogue.firstHeldOn(),
                        dialogue.unemployedSince().flatMap(since -> dialogue.firstHeldOn()
                                .map(first -> ChronoUnit.DAYS.between(since, first))),
                        dialogue.lastMonth()),
                part.version());
    }

    /** What the dialogue found out. */
    record PartRequest(
            @NotNull NeedTier needTier,
            @NotNull Objective objective,
            Optional<@Valid LiftRequest> educationLift,
            Optional<@Valid InternshipRequest> internship) {}

    /** An education measure that was considered. */
    record LiftRequest(
            @NotBlank @Size(max = 60) @NoCpr String measure,
            @NotNull Choice choice,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {}

    /** How far the search for an internship is. */
    record InternshipRequest(
            @NotNull Search status, @NotNull LocalDate since) {}

    /** The employment part. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PartView(
            UUID id,
            NeedTier needTier,
            Objective objective,
            Optional<EducationLift> educationLift,
            Optional<Internship> internship,
            DialogueView dialogue,
            long version) {}

    /**
     * How early and how often the parties have met.
     *
     * @param daysToFirst from unemployment to the first joint meeting
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DialogueView(
            Optional<LocalDate> unemployedSince,
            Optional<LocalDate> firstHeldOn,
            Optional<Long> daysToFirst,
            long heldLastMonth) {}
}
