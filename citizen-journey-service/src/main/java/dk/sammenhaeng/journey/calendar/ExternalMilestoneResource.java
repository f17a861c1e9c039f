package dk.sammenhaeng.journey.calendar;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CONTROLLER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.EMPLOYEE_REPRESENTATIVE;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The milestones of other reforms over HTTP. */
@Path("/v1/external-milestones")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExternalMilestoneResource {

    private static final String LIST = """
            select json_build_object(
                'code', code, 'field', field, 'title', case when ? then title_da else title_en end,
                'from', starts_on, 'to', ends_on, 'knownBy', known_by, 'source', source, 'toBeChecked', to_be_checked)
            from external_milestone
            where (?::date is null or ends_on > ?::date) and (?::date is null or starts_on < ?::date)
                and (?::text is null or field = ?::text)
            order by starts_on, code
            """;

    private final Sql sql;
    private final Language language;

    ExternalMilestoneResource(Sql sql, Language language) {
        this.sql = sql;
        this.language = language;
    }

    @GET
    @Access(
            act = "external-milestone.list",
            roles = {
                SECTOR_SYSTEM,
                CASEWORKER,
                COORDINATOR,
                INSTITUTION_LEADER,
                EMPLOYEE_REPRESENTATIVE,
                ADMINISTRATION,
                COUNCIL,
                CONTROLLER,
                SUPERVISOR,
                AUDITOR
            })
    @Operation(
            summary = "List the milestones of other reforms",
            description =
                    "By day, with their sources; `from` and `to` (the first day after) narrow the period. Nothing in the "
                            + "suite depends on them.")
    @APIResponseSchema(ExternalMilestone.ListView.class)
    public Response list(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("field") @Nullable Field field) {
        Optional<LocalDate> first = Optional.ofNullable(from);
        Optional<LocalDate> end = Optional.ofNullable(to);
        Optional<Field> only = Optional.ofNullable(field);
        return Reply.of(new ExternalMilestone.ListView(sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), ExternalMilestone.class),
                language.locale().equals(Texts.DANISH),
                first,
                first,
                end,
                end,
                only,
                only)));
    }

    /** What it is about. */
    enum Field {
        WELFARE,
        HEALTH,
        DIGITAL,
        LEADERSHIP,
        AUTHORITIES
    }

    /** How exactly the source says when. */
    enum KnownBy {
        DAY,
        MONTH,
        SEASON,
        YEAR
    }

    /** A milestone; {@code to} is the first day after it. */
    record ExternalMilestone(
            String code,
            Field field,
            String title,
            LocalDate from,
            LocalDate to,
            KnownBy knownBy,
            String source,
            boolean toBeChecked) {

        /** All that were asked for. */
        record ListView(List<ExternalMilestone> items) {}
    }
}
