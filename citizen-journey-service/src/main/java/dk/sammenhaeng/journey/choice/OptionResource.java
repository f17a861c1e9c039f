package dk.sammenhaeng.journey.choice;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.COUNCIL;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.choice.OptionRows.Wanted;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What can be chosen, over HTTP; no citizen is named. */
@Path("/v1/choice-options")
@Tag(name = "Choice", description = "Options with their quality, and what citizens choose")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OptionResource {

    private final OptionRows rows;
    private final ChoiceKinds kinds;
    private final DanishCalendar calendar;
    private final Pages pages;

    OptionResource(OptionRows rows, ChoiceKinds kinds, DanishCalendar calendar, Pages pages) {
        this.rows = rows;
        this.kinds = kinds;
        this.calendar = calendar;
        this.pages = pages;
    }

    @GET
    @Access(
            act = "choice-option.list",
            roles = {CITIZEN, CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION, COUNCIL})
    @Operation(
            summary = "List what can be chosen",
            description =
                    "The institutions that take new citizens on the day, today where none is named, by name: status "
                            + "by agreements, waiting time, the latest quality card and where supervision stands, each with source "
                            + "and day. A card that was never published is shown as MISSING.")
    @APIResponseSchema(OptionsPage.class)
    public Response list(
            @QueryParam("kind") @NotNull String kind,
            @QueryParam("place") @Nullable @Pattern(regexp = "\\d{4}") String place,
            @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageQuery query) {
        LocalDate today = calendar.today();
        LocalDate day = Optional.ofNullable(on).orElse(today);
        new Faults()
                .require(kinds.on(kind, today).isPresent(), "kind", "choice.kind-unknown")
                .require(!day.isBefore(today), "on", "day.past")
                .refuseIfAny();
        Wanted wanted = new Wanted(kind, Optional.ofNullable(place), day);
        PageRequest request = pages.request(query);
        OptionalLong total = request.count() ? OptionalLong.of(rows.count(wanted)) : OptionalLong.empty();
        return pages.answer(Page.of(
                rows.page(wanted, request),
                request,
                total,
                option -> List.of(option.name(), option.institutionId().toString())));
    }

    /** One page of options. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record OptionsPage(List<Option> items, Optional<String> next, OptionalLong total) {}
}
