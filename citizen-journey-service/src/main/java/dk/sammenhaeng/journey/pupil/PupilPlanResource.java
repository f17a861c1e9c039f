package dk.sammenhaeng.journey.pupil;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.dialogue.Dialogue;
import dk.sammenhaeng.journey.dialogue.Dialogue.Party;
import dk.sammenhaeng.journey.dialogue.DialogueRequest;
import dk.sammenhaeng.journey.dialogue.Dialogues;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.pupil.PupilPlan.Status;
import dk.sammenhaeng.journey.pupil.PupilPlan.Teacher;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The pupil plan as a reference, over HTTP. */
@Path("/v1/citizens/{citizenId}/pupil-plan")
@Tag(name = "School", description = "Reading and maths of vulnerable children, and the pupil plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PupilPlanResource {

    /** Between whom the talk about a pupil plan is (FW-J18). */
    private static final Set<Party> PARTIES = EnumSet.of(Party.PUPIL, Party.TEACHER, Party.PARENT);

    private final PutPupilPlan putPupilPlan;
    private final PupilPlanRows rows;
    private final Dialogues dialogues;
    private final Journeys journeys;
    private final Pages pages;

    PupilPlanResource(
            PutPupilPlan putPupilPlan, PupilPlanRows rows, Dialogues dialogues, Journeys journeys, Pages pages) {
        this.putPupilPlan = putPupilPlan;
        this.rows = rows;
        this.dialogues = dialogues;
        this.journeys = journeys;
        this.pages = pages;
    }

    @PUT
    @Access(
            act = "pupil-plan.put",
            roles = {CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Say where a pupil's plan lies",
            description =
                    "A reference with link, status and the contact teachers, who may share the function; its content "
                            + "stays at school. There is one for the whole journey, kept by the sector that put it first: "
                            + "If-None-Match: * where there is none, else If-Match. Which of the other fields are taken is configuration.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PupilPlanView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Put",
            content = @Content(schema = @Schema(implementation = PupilPlanView.class)))
    public Response put(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid PupilPlanRequest request) {
        PutPupilPlan.Put put = putPupilPlan.put(new PutPupilPlan.Command(
                citizenId,
                request.link(),
                request.status(),
                request.teachers().stream().map(TeacherRequest::teacher).toList(),
                request.school(),
                request.grade().map(OptionalInt::of).orElse(OptionalInt.empty()),
                request.followUpOn(),
                Optional.ofNullable(seen),
                "*".equals(noneMatch)));
        PupilPlanView view = PupilPlanView.of(put.plan());
        return put.isNew()
                ? Reply.created(
                        "/v1/citizens/" + citizenId + "/pupil-plan",
                        view,
                        put.plan().version())
                : Reply.of(view, put.plan().version());
    }

    @GET
    @Access(
            act = "pupil-plan.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read where a pupil's plan lies",
            description = "For who may read what the sector that keeps it knows of the citizen.")
    @APIResponseSchema(PupilPlanView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        PupilPlan plan = PutPupilPlan.read(rows, journeys.seen(citizenId));
        return Reply.of(PupilPlanView.of(plan), plan.version());
    }

    @POST
    @Path("/dialogues")
    @Access(
            act = "pupil-plan.talk",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Log a talk about a pupil's plan",
            description =
                    "Between at least two of PUPIL, TEACHER and PARENT, by who may read the reference. It is written once.")
    @APIResponseSchema(value = Dialogue.class, responseCode = "201")
    public Response talk(@PathParam("citizenId") UUID citizenId, @NotNull @Valid DialogueRequest request) {
        new Faults()
                .require(
                        request.parties().size() > 1 && PARTIES.containsAll(request.parties()),
                        "/parties",
                        "pupil-plan.parties")
                .refuseIfAny();
        Seen seen = journeys.lockSeen(citizenId);
        PutPupilPlan.read(rows, seen);
        Dialogue dialogue = dialogues.log(seen.journey(), Optional.empty(), request);
        return Reply.created("/v1/citizens/" + citizenId + "/pupil-plan/dialogues", dialogue, 0);
    }

    @GET
    @Path("/dialogues")
    @Access(
            act = "pupil-plan.list-talks",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the talks about a pupil's plan",
            description = "The latest first, for who may read the reference.")
    @APIResponseSchema(Dialogue.PageOf.class)
    public Response listTalks(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        Seen seen = journeys.seen(citizenId);
        PutPupilPlan.read(rows, seen);
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                dialogues.ofPupilPlan(seen.journey().records(), request),
                request,
                OptionalLong.empty(),
                dialogue -> List.of(dialogue.heldOn().toString(), dialogue.id().toString())));
    }

    /** Where it lies and how it stands; a link carries no query, which could tell who it is about. */
    record PupilPlanRequest(
            @NotNull @Size(max = 500) @NoCpr @Pattern(regexp = "https://[^\\s?#]+")
            String link,

            @NotNull Status status,
            @NotEmpty @Size(max = 5) List<@NotNull @Valid TeacherRequest> teachers,
            Optional<@Size(min = 1, max = 200) @NoCpr String> school,
            Optional<@Min(0) @Max(10) Integer> grade,
            Optional<LocalDate> followUpOn) {}

    /** A contact teacher. */
    record TeacherRequest(
            @NotBlank @Size(max = 200) @NoCpr String name,

            @NotNull @NoCpr @Pattern(regexp = "\\+?[0-9 ]{8,20}")
            String phone) {

        Teacher teacher() {
            return new Teacher(name, phone);
        }
    }

    /** The reference. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PupilPlanView(
            String planType,
            Sector sector,
            String link,
            Status status,
            List<Teacher> teachers,
            Optional<String> school,
            OptionalInt grade,
            Optional<LocalDate> followUpOn,
            long version) {

        static PupilPlanView of(PupilPlan plan) {
            return new PupilPlanView(
                    PupilPlan.PLAN_TYPE,
                    plan.sector(),
                    plan.link(),
                    plan.status(),
                    plan.teachers(),
                    plan.school(),
                    plan.grade(),
                    plan.followUpOn(),
                    plan.version());
        }
    }
}
