package dk.sammenhaeng.journey.benefit;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CONTROLLER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The kinds of benefits, with the refund of the state, over HTTP. */
@Path("/v1/benefit-kinds")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BenefitKindResource {

    private final BenefitReference reference;
    private final Language language;

    BenefitKindResource(BenefitReference reference, Language language) {
        this.reference = reference;
        this.language = language;
    }

    @GET
    @Access(
            act = "benefit-kind.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, CONTROLLER, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the kinds of benefits",
            description = "Which authority guides on each, and the state's refund by duration, the same for all that "
                    + "are refunded.")
    @APIResponseSchema(KindView.PageOf.class)
    public Response list() {
        boolean danish = language.locale().equals(Texts.DANISH);
        return Reply.of(new KindView.PageOf(
                reference.kinds().stream()
                        .map(kind -> KindView.of(kind, danish))
                        .toList(),
                reference.rates().stream().map(RateView::of).toList()));
    }

    /** A kind in one of its periods. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record KindView(
            String code,
            String name,
            BenefitReference.Authority authority,
            boolean refunded,
            String law,
            String source,
            LocalDate validFrom,
            Optional<LocalDate> validTo) {

        static KindView of(BenefitReference.Kind kind, boolean danish) {
            return new KindView(
                    kind.code(),
                    danish ? kind.danishName() : kind.englishName(),
                    kind.authority(),
                    kind.refunded(),
                    kind.law(),
                    kind.source(),
                    kind.validFrom(),
                    kind.validTo());
        }

        /** All kinds, and the refund rates. */
        record PageOf(List<KindView> items, List<RateView> refundRates) {}
    }

    /** The refund of some weeks. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record RateView(
            int fromWeek,
            OptionalInt toWeek,
            BigDecimal percent,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String source) {

        static RateView of(RefundScale.Rate rate) {
            return new RateView(
                    rate.fromWeek(), rate.toWeek(), rate.percent(), rate.validFrom(), rate.validTo(), rate.source());
        }
    }
}
