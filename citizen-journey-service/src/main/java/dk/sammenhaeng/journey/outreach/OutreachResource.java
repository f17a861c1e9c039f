package dk.sammenhaeng.journey.outreach;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.figure.FigureSettings;
import dk.sammenhaeng.journey.figure.SmallCells;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of people sought out (opsøgende arbejde), over HTTP; it names nobody. */
@Path("/v1/outreach-contacts")
@Tag(name = "Area plans", description = "Plans for areas of social housing, and their outreach")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OutreachResource {

    private static final String ADD = """
            insert into outreach_contact (id, activity_id, on_day, form, reached, told_of, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?::text[], ?, ?)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', o.id, 'activityId', o.activity_id, 'on', o.on_day, 'form', o.form, 'reached', o.reached,
                'toldOf', o.told_of, 'entries', (
                    select count(distinct case when c.merged then c.survivor_id else c.id end)
                    from citizen_entry e join citizen c on c.id = e.citizen_id where e.outreach_id = o.id))
            from outreach_contact o
            where o.municipality = acting_municipality()
                and (?::uuid is null or o.activity_id = ?::uuid)
                and (?::uuid is null or o.activity_id in (
                    select a.id from area_activity a where a.area_plan_id = ?::uuid))
                and (?::date is null or o.on_day >= ?::date) and (?::date is null or o.on_day < ?::date)
                and (?::date is null or (o.on_day, o.id) < (?::date, ?::uuid))
            order by o.on_day desc, o.id desc limit ?
            """;

    private final AreaPlans plans;
    private final Sql sql;
    private final Pages pages;
    private final FigureSettings figures;
    private final CurrentCaller current;
    private final Clock clock;

    OutreachResource(
            AreaPlans plans, Sql sql, Pages pages, FigureSettings figures, CurrentCaller current, Clock clock) {
        this.plans = plans;
        this.sql = sql;
        this.pages = pages;
        this.figures = figures;
        this.current = current;
        this.clock = clock;
    }

    @POST
    @Access(
            act = "outreach.record",
            roles = {CASEWORKER, COORDINATOR, INSTITUTION_LEADER, ADMINISTRATION})
    @Operation(
            summary = "Record that people were sought out",
            description =
                    "In an activity of an area plan: how many were reached, and which of the municipality's offers they "
                            + "were told of. It names nobody. An entry at the one entrance may say that it came of it.")
    @APIResponseSchema(value = Outreach.class, responseCode = "201")
    public Response record(@NotNull @Valid OutreachRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(plans.isActive(request.activityId()), "/activityId", "area-plan.activity-unknown")
                .require(!request.on().isAfter(DanishCalendar.dayOf(now)), "/on", "day.ahead")
                .refuseIfAny();
        Outreach added = new Outreach(
                UuidCreator.getTimeOrderedEpoch(),
                request.activityId(),
                request.on(),
                request.form(),
                request.reached(),
                request.toldOf(),
                Optional.of(0L));
        sql.change(
                ADD,
                added.id(),
                added.activityId(),
                added.on(),
                added.form(),
                added.reached(),
                added.toldOf(),
                current.caller().user(),
                now);
        return Reply.created("/v1/outreach-contacts/" + added.id(), added, 1);
    }

    @GET
    @Access(
            act = "outreach.list",
            roles = {CASEWORKER, COORDINATOR, INSTITUTION_LEADER, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List how people were sought out",
            description =
                    "The latest first, by activity, area plan and period (`to` is the first day after); `entries` is how "
                            + "many came to the one entrance because of it, left out where they are fewer than configured.")
    @APIResponseSchema(Outreach.PageOf.class)
    public Response list(
            @QueryParam("activityId") @Nullable UUID activityId,
            @QueryParam("areaPlanId") @Nullable UUID areaPlanId,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        Optional<LocalDate> before = request.after().map(values -> LocalDate.parse(values.get(0)));
        Optional<UUID> activity = Optional.ofNullable(activityId);
        Optional<UUID> plan = Optional.ofNullable(areaPlanId);
        Optional<LocalDate> first = Optional.ofNullable(from);
        Optional<LocalDate> end = Optional.ofNullable(to);
        return pages.answer(Page.of(
                sql.list(
                        LIST,
                        row -> Sql.fromJson(row.getString(1), Outreach.class).showing(figures.smallestShown()),
                        activity,
                        activity,
                        plan,
                        plan,
                        first,
                        first,
                        end,
                        end,
                        before,
                        before,
                        request.after().map(values -> UUID.fromString(values.get(1))),
                        request.fetch()),
                request,
                OptionalLong.empty(),
                one -> List.of(one.on().toString(), one.id().toString())));
    }

    /** How people were met. */
    enum Form {
        DOOR,
        MEETING_PLACE,
        EVENT,
        PHONE
    }

    /** Whom one reached, as a number, and what of the municipality's offers they were told of. */
    record OutreachRequest(
            @NotNull UUID activityId,
            @NotNull LocalDate on,
            @NotNull Form form,
            @Min(1) @Max(10_000) int reached,
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 200) @NoCpr String> toldOf) {}

    /**
     * That people were sought out.
     *
     * @param entries how many people came to the one entrance because of it; nothing where they are too few to show
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Outreach(
            UUID id,
            UUID activityId,
            LocalDate on,
            Form form,
            int reached,
            List<String> toldOf,
            Optional<Long> entries) {

        Outreach {
            toldOf = List.copyOf(toldOf);
        }

        private Outreach showing(long smallest) {
            return new Outreach(
                    id,
                    activityId,
                    on,
                    form,
                    reached,
                    toldOf,
                    entries.filter(count -> SmallCells.isShown(count, smallest)));
        }

        /** A page of them. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record PageOf(List<Outreach> items, Optional<String> next, OptionalLong total) {}
    }
}
