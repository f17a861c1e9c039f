package dk.sammenhaeng.budget.institution;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.sammenhaeng.budget.budget.AgreementBudgets;
import dk.sammenhaeng.budget.budget.CarryOver;
import dk.sammenhaeng.budget.budget.YearlyFrame;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import dk.sammenhaeng.platform.money.PriceBasis;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes what agreements tells: institutions into the copy, activated agreements into budgets (flow F1). */
@ApplicationScoped
class AgreementsEvents implements Subscription {

    private final Institutions institutions;
    private final AgreementBudgets budgets;
    private final ObjectReader json;

    AgreementsEvents(Institutions institutions, AgreementBudgets budgets, ObjectMapper json) {
        this.institutions = institutions;
        this.budgets = budgets;
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public void apply(IncomingEvent event) {
        LocalDate day = DanishCalendar.dayOf(event.time());
        switch (event.type()) {
            case "dk.sammenhaeng.agreements.institution.registered.v1",
                    "dk.sammenhaeng.agreements.institution.changed.v1" -> {
                Registered said = read(event.data(), Registered.class);
                institutions.registered(event.subject(), said.name(), new Phase(day, said.serviceStatus()));
            }
            case "dk.sammenhaeng.agreements.institution.service-status-changed.v1" -> {
                StatusChanged said = read(event.data(), StatusChanged.class);
                institutions.offers(event.subject(), said.inPhases());
            }
            case "dk.sammenhaeng.agreements.agreement.activated.v1" -> {
                Activated said = read(event.data(), Activated.class);
                budgets.open(
                        event.subject(),
                        said.institutionId(),
                        said.carryOver(),
                        said.priceBasis(),
                        said.yearlyFrames());
            }
            default -> {}
        }
    }

    private <T> T read(JsonNode data, Class<T> type) {
        try {
            return json.forType(type).readValue(data);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), malformed);
        }
    }

    record Registered(String name, ServiceStatus serviceStatus) {}

    /** The headline alone would hide an intake stop that comes before a closure. */
    record StatusChanged(List<Told> phases) {

        List<Phase> inPhases() {
            return phases.stream().map(Told::phase).toList();
        }
    }

    record Told(ServiceStatus serviceStatus, LocalDate effectiveFrom, boolean intakeStopped) {

        Phase phase() {
            boolean changedWithoutIntake = intakeStopped && serviceStatus == ServiceStatus.CHANGED_SERVICE;
            return new Phase(effectiveFrom, changedWithoutIntake ? ServiceStatus.INTAKE_STOP : serviceStatus);
        }
    }

    record Activated(UUID institutionId, CarryOver carryOver, PriceBasis priceBasis, List<YearlyFrame> yearlyFrames) {}
}
