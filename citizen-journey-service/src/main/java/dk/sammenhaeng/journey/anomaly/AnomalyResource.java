package dk.sammenhaeng.journey.anomaly;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.anomaly.Anomalies.Filter;
import dk.sammenhaeng.journey.anomaly.Anomaly.AnomalyView;
import dk.sammenhaeng.journey.anomaly.Anomaly.Kind;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
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
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The report on unusual looks over HTTP, for those who look at break-glass afterwards. */
@Path("/v1/access-anomalies")
@Tag(name = "Access anomalies", description = "Looks at citizens that somebody should ask about")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AnomalyResource {

    private final Anomalies anomalies;
    private final ThresholdRows thresholds;
    private final AnomalySettings settings;
    private final Pages pages;
    private final CurrentCaller current;
    private final Language language;

    AnomalyResource(
            Anomalies anomalies,
            ThresholdRows thresholds,
            AnomalySettings settings,
            Pages pages,
            CurrentCaller current,
            Language language) {
        this.anomalies = anomalies;
        this.thresholds = thresholds;
        this.settings = settings;
        this.pages = pages;
        this.current = current;
        this.language = language;
    }

    @GET
    @Access(
            act = "access-anomaly.list",
            roles = {ADMINISTRATION, AUDITOR, INSTITUTION_LEADER, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "List unusual looks at citizens",
            description = "Who opened unusually many citizens, asked for citizens without a relation, looked at night, "
                    + "or opened the own record, a relative or a namesake, from a day until another. The earliest first. "
                    + "Administration and auditors see all; the leader of a unit those by who worked there then, and "
                    + "never the own. It is a question and no verdict, and tells nothing of anybody's work.")
    @APIResponseSchema(AnomalyView.PageOf.class)
    public Response list(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("user") @Nullable String user,
            @BeanParam PageQuery query) {
        new Faults()
                .require(to.isAfter(from), "to", "period.empty")
                .require(
                        !to.isAfter(from.plusDays(settings.longestPeriod().getDays())),
                        "to",
                        "period.too-long",
                        settings.longestPeriod().getDays())
                .refuseIfAny();
        Caller caller = current.caller();
        Filter filter = new Filter(
                from,
                to,
                caller.isAny(ADMINISTRATION, AUDITOR),
                caller.user(),
                Optional.ofNullable(kind),
                Optional.ofNullable(user));
        PageRequest request = pages.request(query);
        Page<Anomaly> page = Page.of(anomalies.page(filter, request), request, OptionalLong.empty(), Anomaly::key);
        page.items().forEach(anomaly -> anomaly.citizenIds().forEach(current::touches));
        List<Decision> decided = thresholds.all();
        return pages.answer(page.map(anomaly -> view(anomaly, decided)));
    }

    private AnomalyView view(Anomaly anomaly, List<Decision> decided) {
        Optional<Integer> threshold = anomaly.kind().threshold().map(number -> ThresholdRows.value(decided, number));
        return new AnomalyView(
                anomaly.kind(),
                language.text("access-anomaly." + anomaly.kind()),
                anomaly.user(),
                anomaly.day(),
                anomaly.citizens(),
                anomaly.acts(),
                anomaly.firstAt(),
                anomaly.lastAt(),
                threshold.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                anomaly.citizenIds());
    }
}
