package dk.sammenhaeng.journey.milestone;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.MilestoneKind.CountedFrom;
import dk.sammenhaeng.journey.milestone.MilestoneKind.Registered;
import dk.sammenhaeng.journey.milestone.Milestones.Touch;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of milestones over HTTP. */
@Path("/v1/milestone-kinds")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MilestoneKindResource {

    private final MilestoneKinds kinds;
    private final Language language;
    private final DanishCalendar calendar;

    MilestoneKindResource(MilestoneKinds kinds, Language language, DanishCalendar calendar) {
        this.kinds = kinds;
        this.language = language;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "milestone-kind.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the kinds of milestones",
            description = "What must have happened how long after which fact or by which age, by which law; with "
                    + "termsVersion where the municipality has decided the deadline that holds today.")
    @APIResponseSchema(KindView.PageOf.class)
    public Response list() {
        boolean danish = language.locale().equals(Texts.DANISH);
        return Reply.of(new KindView.PageOf(kinds.on(calendar.today()).stream()
                .map(kind -> KindView.of(kind, danish))
                .toList()));
    }

    /**
     * A kind in one of its periods; times are ISO 8601.
     *
     * @param metBy what meets it by itself once it is near: a CONTACT or a TALK of its sector
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record KindView(
            String code,
            Sector sector,
            String name,
            String fact,
            Registered registered,
            CountedFrom countedFrom,
            String after,
            boolean weekdays,
            Optional<String> repeated,
            OptionalInt times,
            String warnedBefore,
            Optional<Touch> metBy,
            List<String> requiredParts,
            Optional<String> measure,
            Optional<String> law,
            String source,
            boolean toBeChecked,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            Optional<Integer> termsVersion) {

        static KindView of(MilestoneKind kind, boolean danish) {
            MilestoneKind.Deadline deadline = kind.deadline();
            return new KindView(
                    kind.code(),
                    kind.sector(),
                    danish ? kind.names().danish() : kind.names().english(),
                    kind.fact(),
                    kind.registered(),
                    deadline.countedFrom(),
                    deadline.after().toString(),
                    deadline.weekdays(),
                    deadline.repeated().map(Period::toString),
                    deadline.times(),
                    deadline.warnedBefore().toString(),
                    kind.metBy(),
                    kind.requiredParts(),
                    kind.measured().map(MilestoneKind.Measured::measure),
                    kind.law(),
                    kind.source(),
                    kind.toBeChecked(),
                    kind.validFrom(),
                    kind.validTo(),
                    kind.termsVersion());
        }

        /** All kinds. */
        record PageOf(List<KindView> items) {}
    }
}
