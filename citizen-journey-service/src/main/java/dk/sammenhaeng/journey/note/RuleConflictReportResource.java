package dk.sammenhaeng.journey.note;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.DATA_CONSUMER;
import static dk.sammenhaeng.platform.access.Role.EMPLOYEE_REPRESENTATIVE;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.note.RuleConflictReport.Result;
import dk.sammenhaeng.journey.note.RuleConflictReport.State;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports of rules of law that collide in practice, over HTTP; without citizen and without reporter (CIT-18). */
@Path(RuleConflictReportResource.PATH)
@Tag(name = "Rule conflict reports", description = "Where rules of law collide in practice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RuleConflictReportResource {

    static final String PATH = "/v1/rule-conflict-reports";

    private final RuleConflictReports reports;
    private final Pages pages;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    RuleConflictReportResource(
            RuleConflictReports reports, Pages pages, CurrentCaller current, DanishCalendar calendar) {
        this.reports = reports;
        this.pages = pages;
        this.current = current;
        this.calendar = calendar;
    }

    @POST
    @Access(
            act = "rule-conflict.report",
            roles = {CASEWORKER, COORDINATOR, INSTITUTION_LEADER})
    @Operation(
            summary = "Report that two rules collide",
            description = "Describe the kind of situation and no person: the report keeps neither a citizen nor who "
                    + "reported it.")
    @APIResponseSchema(value = RuleConflictReport.class, responseCode = "201")
    public Response report(@NotNull @Valid ReportRequest request) {
        new Faults()
                .require(!request.ruleA().equals(request.ruleB()), "/ruleB", "rule-conflict.same")
                .refuseIfAny();
        RuleConflictReport report = RuleConflictReport.of(
                request.ruleA(),
                request.ruleB(),
                request.situation(),
                Relation.sectorOf(current.caller()),
                calendar.today());
        reports.add(report);
        return Reply.created(PATH + "/" + report.id(), report, report.version());
    }

    @GET
    @Access(
            act = "rule-conflict.list",
            roles = {ADMINISTRATION, COUNCIL, EMPLOYEE_REPRESENTATIVE, DATA_CONSUMER})
    @Operation(
            summary = "List reports of rules that collide",
            description = "The latest first, for the local board across sectors; those passed on for the "
                    + "register of changes of law, which reads them as a data consumer and no others.")
    @APIResponseSchema(RuleConflictReport.PageOf.class)
    public Response list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("sector") @Nullable Sector sector,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        RuleConflictReports.Filter filter = new RuleConflictReports.Filter(
                ofTheRegister() ? Optional.of(State.PASSED_ON) : Optional.ofNullable(state),
                Optional.ofNullable(sector));
        OptionalLong total = request.count() ? OptionalLong.of(reports.count(filter)) : OptionalLong.empty();
        return pages.answer(Page.of(
                reports.list(filter, request),
                request,
                total,
                report -> List.of(report.id().toString())));
    }

    private boolean ofTheRegister() {
        return !current.caller().isAny(ADMINISTRATION, COUNCIL, EMPLOYEE_REPRESENTATIVE);
    }

    @GET
    @Path("/{reportId}")
    @Access(
            act = "rule-conflict.read",
            roles = {CASEWORKER, COORDINATOR, INSTITUTION_LEADER, ADMINISTRATION, COUNCIL, EMPLOYEE_REPRESENTATIVE})
    @Operation(
            summary = "Read what became of a report",
            description = "How far it is, the answer and what changed. Nobody knows who reported it, so who did comes "
                    + "back with the id that was given then.")
    @APIResponseSchema(RuleConflictReport.class)
    public Response read(@PathParam("reportId") UUID reportId) {
        RuleConflictReport report = reports.find(reportId).orElseThrow(Refusal::notFound);
        return Reply.of(report, report.version());
    }

    @POST
    @Path("/{reportId}/handlings")
    @Access(act = "rule-conflict.handle", roles = ADMINISTRATION)
    @Operation(
            summary = "Take a report up or pass it on",
            description =
                    "TAKEN_UP by the local board across sectors, or PASSED_ON to who can change the rules, such as "
                            + "the register of changes of law, with its id there. 409 rule-conflict-answered for one that is "
                            + "answered.")
    @APIResponseSchema(value = RuleConflictReport.class, responseCode = "200")
    public Response handle(
            @PathParam("reportId") UUID reportId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid HandlingRequest request) {
        new Faults()
                .require(
                        (request.step() == Step.PASSED_ON) == request.passedTo().isPresent(),
                        "/passedTo",
                        "rule-conflict.passed-to")
                .require(
                        request.legalChangeId().isEmpty() || request.step() == Step.PASSED_ON,
                        "/legalChangeId",
                        "rule-conflict.passed-to")
                .refuseIfAny();
        RuleConflictReport report = reports.change(
                reportId,
                seen,
                known -> known.handled(
                        request.step().state(), calendar.today(), request.passedTo(), request.legalChangeId()));
        return Reply.of(report, report.version());
    }

    @POST
    @Path("/{reportId}/answers")
    @Access(act = "rule-conflict.answer", roles = ADMINISTRATION)
    @Operation(
            summary = "Answer a report",
            description =
                    "What is right to do meanwhile, in words for whoever reported it. With CHANGED what changed and "
                            + "from when. A report can be answered anew when a rule changes later.")
    @APIResponseSchema(value = RuleConflictReport.class, responseCode = "200")
    public Response answer(
            @PathParam("reportId") UUID reportId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid AnswerRequest request) {
        boolean changed = request.result() == Result.CHANGED;
        new Faults()
                .require(changed == request.change().isPresent(), "/change", "rule-conflict.change")
                .require(changed == request.changeFrom().isPresent(), "/changeFrom", "rule-conflict.change")
                .refuseIfAny();
        RuleConflictReport report = reports.change(
                reportId,
                seen,
                known -> known.answered(
                        request.result(), request.answer(), request.change(), request.changeFrom(), calendar.today()));
        return Reply.of(report, report.version());
    }

    /** Which rules, and in what kind of situation. */
    record ReportRequest(
            @NotBlank @Size(max = 300) @NoCpr String ruleA,
            @NotBlank @Size(max = 300) @NoCpr String ruleB,
            @NotBlank @Size(max = 2000) @NoCpr String situation) {}

    /** What is done with it. */
    enum Step {
        TAKEN_UP,
        PASSED_ON;

        private State state() {
            return switch (this) {
                case TAKEN_UP -> State.TAKEN_UP;
                case PASSED_ON -> State.PASSED_ON;
            };
        }
    }

    /** A step; where it is passed on, to whom, and its id in their register where it has one. */
    record HandlingRequest(
            @NotNull Step step,
            Optional<@Size(min = 1, max = 200) @NoCpr String> passedTo,
            Optional<UUID> legalChangeId) {}

    /** What came of it. */
    record AnswerRequest(
            @NotNull Result result,
            @NotBlank @Size(max = 2000) @NoCpr String answer,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> change,
            Optional<LocalDate> changeFrom) {}
}
