package dk.sammenhaeng.supervision.cases;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case about an institution (tilsynssag). It seeks development, not faults: it is closed with what was found, what the
 * institution will develop and what was learnt (supervision.md SUP-02, SUP-11; catalogue S1).
 */
@Entity
@Table(name = "supervision_case")
class SupervisionCase {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID institutionId;

    @Enumerated(EnumType.STRING)
    private CaseOrigin origin;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private @Nullable UUID agreementId;

    private @Nullable UUID brakeId;

    @Enumerated(EnumType.STRING)
    private @Nullable BrakeGround ground;

    @Enumerated(EnumType.STRING)
    private @Nullable CitizenEffect citizenEffect;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private Instant openedAt;

    private String openedBy;

    private @Nullable String findings;

    private @Nullable String development;

    private @Nullable String learning;

    private @Nullable Instant closedAt;

    private @Nullable String closedBy;

    protected SupervisionCase() {}

    private SupervisionCase(
            UUID institutionId, CaseOrigin origin, Severity severity, String openedBy, Instant openedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.institutionId = institutionId;
        this.origin = origin;
        this.severity = severity;
        this.status = CaseStatus.OPEN;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
    }

    static SupervisionCase ofBrake(PulledBrake brake, String by, Instant now) {
        SupervisionCase opened = new SupervisionCase(
                brake.institutionId(),
                CaseOrigin.EMERGENCY_BRAKE,
                brake.gravestEffect().severity(),
                by,
                now);
        opened.agreementId = brake.agreementId();
        opened.brakeId = brake.brakeId();
        opened.ground = brake.ground();
        opened.citizenEffect = brake.gravestEffect();
        return opened;
    }

    static SupervisionCase ofConcern(UUID institution, String description, String by, Instant now) {
        SupervisionCase opened = new SupervisionCase(institution, CaseOrigin.CONCERN, Severity.ORDINARY, by, now);
        opened.description = description;
        return opened;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID institutionId() {
        return institutionId;
    }

    CaseOrigin origin() {
        return origin;
    }

    Severity severity() {
        return severity;
    }

    Optional<UUID> agreementId() {
        return Optional.ofNullable(agreementId);
    }

    Optional<UUID> brakeId() {
        return Optional.ofNullable(brakeId);
    }

    Optional<BrakeGround> ground() {
        return Optional.ofNullable(ground);
    }

    Optional<CitizenEffect> citizenEffect() {
        return Optional.ofNullable(citizenEffect);
    }

    Optional<String> description() {
        return Optional.ofNullable(description);
    }

    CaseStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    String openedBy() {
        return openedBy;
    }

    boolean isOpen() {
        return status == CaseStatus.OPEN;
    }

    Optional<Conclusion> conclusion() {
        if (findings == null || development == null || learning == null || closedBy == null || closedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Conclusion(findings, development, learning, closedBy, closedAt));
    }

    /**
     * Closes the case.
     *
     * @throws Refusal 409 unless it is open and the conclusion names both development and learning
     */
    void conclude(Conclusion conclusion) {
        if (!isOpen()) {
            throw Refusal.byRule("case-closed");
        }
        if (conclusion.development().isBlank() || conclusion.learning().isBlank()) {
            throw Refusal.byRule("case-needs-development-and-learning");
        }
        status = CaseStatus.CLOSED;
        findings = conclusion.findings();
        development = conclusion.development();
        learning = conclusion.learning();
        closedBy = conclusion.by();
        closedAt = conclusion.at();
    }

    /** How a case ended: what was found, what is developed, what was learnt. */
    record Conclusion(String findings, String development, String learning, String by, Instant at) {}
}
