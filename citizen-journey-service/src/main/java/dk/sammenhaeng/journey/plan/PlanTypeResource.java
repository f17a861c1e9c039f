package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.plan.PlanTypes.PlanType;
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

/** The plan types over HTTP, for who connects a sector's system. */
@Path("/v1/plan-types")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanTypeResource {

    private final PlanTypes planTypes;
    private final Language language;

    PlanTypeResource(PlanTypes planTypes, Language language) {
        this.planTypes = planTypes;
        this.language = language;
    }

    @GET
    @Access(
            act = "plan-type.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the plan types",
            description = "With the law each rests on, its period and what a coordinated plan does with it.")
    @APIResponseSchema(PlanTypeView.PageOf.class)
    public Response list(@QueryParam("sector") @Nullable Sector sector) {
        boolean danish = language.locale().equals(Texts.DANISH);
        return Reply.of(new PlanTypeView.PageOf(planTypes.all().stream()
                .filter(type -> sector == null || type.sector() == sector)
                .map(type -> PlanTypeView.of(type, danish))
                .toList()));
    }

    /** A plan type in one of its periods. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PlanTypeView(
            String code,
            Sector sector,
            String name,
            String law,
            PlanType.Role inCoordinatedPlan,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            boolean toBeChecked,
            String source,
            Sensitivity sensitivity) {

        static PlanTypeView of(PlanType type, boolean danish) {
            return new PlanTypeView(
                    type.code(),
                    type.sector(),
                    danish ? type.danishName() : type.englishName(),
                    type.law(),
                    type.inCoordinatedPlan(),
                    type.validFrom(),
                    type.validTo(),
                    type.toBeChecked(),
                    type.source(),
                    type.sensitivity());
        }

        /** All plan types. */
        record PageOf(List<PlanTypeView> items) {}
    }
}
