package dk.sammenhaeng.journey.transition;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;
import static dk.sammenhaeng.platform.access.Role.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.transition.TransitionKind.Counts;
import dk.sammenhaeng.journey.watch.Measure;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of transition over HTTP. */
@Path("/v1/transition-kinds")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KindResource {

    private final TransitionKinds kinds;
    private final Language language;
    private final DanishCalendar calendar;

    KindResource(TransitionKinds kinds, Language language, DanishCalendar calendar) {
        this.kinds = kinds;
        this.language = language;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "transition-kind.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, SUPERVISOR, AUDITOR})
    @Operation(
            summary = "List the kinds of transition",
            description =
                    "With law and source, the time the receiver has to answer, the lead time, the period in which "
                            + "a return says that it failed, and the checklist. toBeChecked marks what the municipality "
                            + "should check before it relies on it. The times are those that hold today in the municipality, "
                            + "which sets them itself (/v1/deadlines).")
    @APIResponseSchema(KindView.PageOf.class)
    public Response list() {
        return Reply.of(new KindView.PageOf(kinds.allOn(calendar.today()).stream()
                .map(kind -> KindView.of(kind, language))
                .toList()));
    }

    static String titleOf(TransitionKind kind, Language language) {
        return language.locale().equals(Texts.DANISH) ? kind.danishName() : kind.englishName();
    }

    /**
     * A kind in one of its periods.
     *
     * @param counts whether every minute counts, or only those in which the receiver is open
     * @param watch ISO period
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record KindView(
            String code,
            String title,
            String law,
            long answerMinutes,
            Counts counts,
            boolean escalates,
            Optional<Integer> leadDays,
            Optional<String> watch,
            Optional<Measure> measure,
            List<PointView> checklist,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            boolean toBeChecked,
            String source) {

        static KindView of(TransitionKind kind, Language language) {
            return new KindView(
                    kind.code(),
                    titleOf(kind, language),
                    kind.law(),
                    kind.answer().toMinutes(),
                    kind.counts(),
                    kind.escalates(),
                    kind.leadDays(),
                    kind.watch().map(Period::toString),
                    kind.measure(),
                    kind.checklist().stream()
                            .map(item -> new PointView(
                                    item,
                                    language.text("transition-item." + item),
                                    kind.required().contains(item)))
                            .toList(),
                    kind.validFrom(),
                    kind.validTo(),
                    kind.toBeChecked(),
                    kind.source());
        }

        /** All kinds. */
        record PageOf(List<KindView> items) {}
    }

    /**
     * A point of the checklist.
     *
     * @param required true where a hand-over is not prepared without it (the rule transition-not-prepared)
     */
    record PointView(String item, String title, boolean required) {}
}
