package dk.sammenhaeng.journey.note;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.EMPLOYEE_REPRESENTATIVE;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** Reports of rules of law that collide in practice, over HTTP; without citizen and without reporter (CIT-18). */
@Path("/v1/rule-conflict-reports")
@Tag(name = "Rule conflict reports", description = "Where rules of law collide in practice")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RuleConflictReportResource {

    private static final String ADD = """
            insert into rule_conflict_report (id, rule_a, rule_b, situation, sector, reported_on)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'ruleA', rule_a, 'ruleB', rule_b, 'situation', situation, 'sector', sector,
                'reportedOn', reported_on)
            from rule_conflict_report where ?::uuid is null or id < ?::uuid order by id desc limit ?
            """;

    private final Sql sql;
    private final Pages pages;
    private final CurrentCaller current;
    private final DanishCalendar calendar;

    RuleConflictReportResource(Sql sql, Pages pages, CurrentCaller current, DanishCalendar calendar) {
        this.sql = sql;
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
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public Response report(@NotNull @Valid ReportRequest request) {
        new Faults()
                .require(!request.ruleA().equals(request.ruleB()), "/ruleB", "rule-conflict.same")
                .refuseIfAny();
        ReportView report = new ReportView(
                UuidCreator.getTimeOrderedEpoch(),
                request.ruleA(),
                request.ruleB(),
                request.situation(),
                Relation.sectorOf(current.caller()),
                calendar.today());
        sql.change(
                ADD,
                report.id(),
                report.ruleA(),
                report.ruleB(),
                report.situation(),
                report.sector(),
                report.reportedOn());
        return Reply.created("/v1/rule-conflict-reports/" + report.id(), report, 0);
    }

    @GET
    @Access(
            act = "rule-conflict.list",
            roles = {ADMINISTRATION, COUNCIL, EMPLOYEE_REPRESENTATIVE})
    @Operation(
            summary = "List reports of rules that collide",
            description = "The latest first, for the local board across sectors and for proposals to change the law.")
    @APIResponseSchema(ReportView.PageOf.class)
    public Response list(@BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        List<ReportView> found =
                sql.list(LIST, row -> Sql.fromJson(row.getString(1), ReportView.class), after, after, request.fetch());
        OptionalLong total = request.count()
                ? OptionalLong.of(sql.list("select count(*) from rule_conflict_report", row -> row.getLong(1))
                        .getFirst())
                : OptionalLong.empty();
        return pages.answer(
                Page.of(found, request, total, report -> List.of(report.id().toString())));
    }

    /** Which rules, and in what kind of situation. */
    record ReportRequest(
            @NotBlank @Size(max = 300) @NoCpr String ruleA,
            @NotBlank @Size(max = 300) @NoCpr String ruleB,
            @NotBlank @Size(max = 2000) @NoCpr String situation) {}

    /** A report. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReportView(
            UUID id, String ruleA, String ruleB, String situation, Optional<Sector> sector, LocalDate reportedOn) {

        /** One page of reports. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<ReportView> items, Optional<String> next, OptionalLong total) {}
    }
}
