package dk.sammenhaeng.journey.benefit;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.benefit.SicknessCourse.Deadline;
import dk.sammenhaeng.journey.benefit.SicknessCourse.Kind;
import dk.sammenhaeng.journey.benefit.SicknessCourse.State;
import dk.sammenhaeng.journey.benefit.SicknessCourse.Step;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.view.PlanView.Contact;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The course on sickness benefit over HTTP. */
@Path("/v1/citizens/{citizenId}/sickness-course")
@Tag(name = "Benefits", description = "What the citizen lives on, with the deadlines and refund it drives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SicknessCourseResource {

    private static final String DEADLINES = """
            select json_build_object('kind', kind, 'state', state, 'dueOn', due_on)
            from milestone where basis_id = ?
            """;

    private final Journeys journeys;
    private final BenefitRows benefits;
    private final ReturnToWorkRows returns;
    private final Sql sql;
    private final DanishCalendar calendar;
    private final Language language;

    SicknessCourseResource(
            Journeys journeys,
            BenefitRows benefits,
            ReturnToWorkRows returns,
            Sql sql,
            DanishCalendar calendar,
            Language language) {
        this.journeys = journeys;
        this.benefits = benefits;
        this.returns = returns;
        this.sql = sql;
        this.calendar = calendar;
        this.language = language;
    }

    @GET
    @Access(
            act = "sickness-course.read",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read the course on sickness benefit",
            description = "Early contact, treatment, and with a job the workplace and the steps back, each with where "
                    + "it stands. Of treatment the caller learns what they may of each plan: EXISTS where that is that "
                    + "there is one and whom to call. 404 without sickness benefit today, and for who may not read what "
                    + "EMPLOYMENT keeps.")
    @APIResponseSchema(CourseView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        LocalDate today = calendar.today();
        Benefit benefit = benefits.of(seen.journey().records()).stream()
                .filter(one -> one.kind().equals(Benefit.SICKNESS) && !one.isOverOn(today))
                .filter(one -> Readable.of(seen).holds(Sector.EMPLOYMENT, false))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        SicknessCourse course = SicknessCourse.of(
                benefit,
                sql.list(DEADLINES, row -> Sql.fromJson(row.getString(1), Deadline.class), benefit.id()),
                returns.find(seen.journey().records())
                        .filter(plan -> plan.benefitId().equals(benefit.id())),
                seen,
                today);
        return Reply.of(new CourseView(
                benefit.id(),
                benefit.from(),
                course.steps().stream().map(step -> view(step, seen.relation())).toList()));
    }

    private StepView view(Step step, Relation relation) {
        return new StepView(
                step.kind(),
                language.text("sickness-course." + step.kind()),
                step.state(),
                step.dueOn(),
                step.plans().stream()
                        .map(plan -> new CareView(plan.sector(), Contact.of(plan, relation)))
                        .toList());
    }

    /** The course. */
    record CourseView(UUID benefitId, LocalDate from, List<StepView> steps) {}

    /** A step of it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StepView(Kind kind, String title, State state, Optional<LocalDate> dueOn, List<CareView> plans) {}

    /** Whom to call about a plan. */
    record CareView(Sector sector, Contact contact) {}
}
