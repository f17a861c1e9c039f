package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.agreements.agreement.Termination;
import dk.sammenhaeng.agreements.institution.InstitutionRegister.Restriction;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An intervention in an active agreement, in force until it is lifted (nødbremse; SR-4, A5). */
@Entity
class EmergencyBrake {

    /** Why it is pulled, what was tried before, and when it is looked at again. */
    record Reasons(Ground ground, String explanation, String lesserStepsTried, LocalDate reviewOn) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID agreementId;
    private UUID institutionId;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String explanation;
    private String lesserStepsTried;
    private LocalDate reviewOn;
    private String pulledBy;
    private Instant pulledAt;

    @Embedded
    private @Nullable Lifting lifting;

    @ElementCollection
    @CollectionTable(name = "emergency_brake_measure", joinColumns = @JoinColumn(name = "brake_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 500)
    private List<Measure> measures = new ArrayList<>();

    protected EmergencyBrake() {}

    EmergencyBrake(
            UUID id,
            UUID agreementId,
            UUID institutionId,
            Reasons reasons,
            List<Measure> measures,
            String pulledBy,
            Instant pulledAt) {
        this.id = id;
        this.agreementId = agreementId;
        this.institutionId = institutionId;
        this.ground = reasons.ground();
        this.explanation = reasons.explanation();
        this.lesserStepsTried = reasons.lesserStepsTried();
        this.reviewOn = reasons.reviewOn();
        this.measures.addAll(measures);
        this.pulledBy = pulledBy;
        this.pulledAt = pulledAt;
    }

    /** Ends the intervention, once. */
    void lift(Lifting by) {
        if (!isInForce()) {
            throw Refusal.byRule("emergency-brake-already-lifted");
        }
        lifting = by;
    }

    boolean isInForce() {
        return lifting == null;
    }

    /** What its measures take away from citizens. */
    List<Restriction> restrictions() {
        return measures.stream()
                .flatMap(measure -> measure.citizenEffect().serviceStatus().stream()
                        .map(status -> new Restriction(status, measure.effectiveFrom())))
                .distinct()
                .toList();
    }

    /** The end it sets to the agreement, where it does. */
    Optional<Termination> termination() {
        return measures.stream()
                .filter(measure -> measure.kind() == MeasureKind.TERMINATION)
                .findFirst()
                .map(measure -> new Termination(id, measure.effectiveFrom()));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID institutionId() {
        return institutionId;
    }

    Reasons reasons() {
        return new Reasons(ground, explanation, lesserStepsTried, reviewOn);
    }

    List<Measure> measures() {
        return List.copyOf(measures);
    }

    String pulledBy() {
        return pulledBy;
    }

    Instant pulledAt() {
        return pulledAt;
    }

    Optional<Lifting> lifting() {
        return Optional.ofNullable(lifting);
    }
}
