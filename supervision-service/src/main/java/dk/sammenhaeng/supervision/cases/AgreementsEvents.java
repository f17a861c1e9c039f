package dk.sammenhaeng.supervision.cases;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.supervision.institution.Area;
import dk.sammenhaeng.supervision.institution.Institutions;
import dk.sammenhaeng.supervision.institution.ServiceStatus;
import dk.sammenhaeng.supervision.profile.AgreementPeriod;
import dk.sammenhaeng.supervision.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Takes what agreements tells: institutions into the copy, agreements into profiles, brakes into cases. */
@ApplicationScoped
class AgreementsEvents implements Subscription {

    private static final String INSTITUTION = "dk.sammenhaeng.agreements.institution.";
    private static final String AGREEMENT = "dk.sammenhaeng.agreements.agreement.";

    private final Institutions institutions;
    private final Profiles profiles;
    private final OpenCase openCase;
    private final ObjectReader json;

    AgreementsEvents(Institutions institutions, Profiles profiles, OpenCase openCase, ObjectMapper json) {
        this.institutions = institutions;
        this.profiles = profiles;
        this.openCase = openCase;
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
        UUID subject = event.subject();
        switch (event.type()) {
            case INSTITUTION + "registered.v1", INSTITUTION + "changed.v1" -> {
                Registered said = read(event.data(), Registered.class);
                institutions.known(subject, said.name(), said.area(), said.serviceStatus(), day);
            }
            case INSTITUTION + "service-status-changed.v1" -> {
                StatusChanged said = read(event.data(), StatusChanged.class);
                institutions.statusChanged(subject, said.serviceStatus(), said.effectiveFrom(), day);
            }
            case AGREEMENT + "activated.v1" -> {
                Activated said = read(event.data(), Activated.class);
                profiles.agreementActivated(
                        said.institutionId(), subject, new AgreementPeriod(said.periodFrom(), said.periodTo()));
            }
            case AGREEMENT + "terminated.v1" -> {
                Terminated said = read(event.data(), Terminated.class);
                profiles.agreementTerminated(said.institutionId(), subject, said.effectiveFrom());
            }
            case AGREEMENT + "emergency-brake-pulled.v1" ->
                openCase.because(read(event.data(), BrakePulled.class).brake(subject));
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

    record Registered(String name, Area area, ServiceStatus serviceStatus) {}

    record StatusChanged(ServiceStatus serviceStatus, LocalDate effectiveFrom) {}

    record Activated(UUID institutionId, LocalDate periodFrom, LocalDate periodTo) {}

    record Terminated(UUID institutionId, LocalDate effectiveFrom) {}

    record BrakePulled(UUID institutionId, UUID brakeId, BrakeGround ground, List<Measure> measures) {

        record Measure(CitizenEffect citizenEffect) {}

        PulledBrake brake(UUID agreement) {
            CitizenEffect gravest = measures.stream()
                    .map(Measure::citizenEffect)
                    .max(Comparator.naturalOrder())
                    .orElse(CitizenEffect.NONE);
            return new PulledBrake(brakeId, agreement, institutionId, ground, gravest);
        }
    }
}
