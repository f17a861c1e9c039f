package dk.sammenhaeng.journey.employment;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.employment.EmploymentPart.NeedTier;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The education measures over HTTP. */
@Path("/v1/education-measures")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EducationMeasureResource {

    private final EducationMeasures measures;
    private final Language language;

    EducationMeasureResource(EducationMeasures measures, Language language) {
        this.measures = measures;
        this.language = language;
    }

    @GET
    @Access(
            act = "education-measure.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the education measures",
            description = "What lifts somebody's education, from basic skills up, with whose need each is for first.")
    @APIResponseSchema(MeasureView.ListView.class)
    public Response list() {
        boolean danish = language.locale().equals(Texts.DANISH);
        return Reply.of(new MeasureView.ListView(
                measures.all().stream().map(one -> MeasureView.of(one, danish)).toList()));
    }

    /** A measure in one of its periods. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MeasureView(
            String code,
            String name,
            NeedTier prioritised,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String source) {

        static MeasureView of(EducationMeasure one, boolean danish) {
            return new MeasureView(
                    one.code(),
                    danish ? one.danishName() : one.englishName(),
                    one.prioritised(),
                    one.validFrom(),
                    one.validTo(),
                    one.source());
        }

        /** All. */
        record ListView(List<MeasureView> items) {}
    }
}
