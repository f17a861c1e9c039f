package dk.sammenhaeng.supervision.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An institution as supervision knows it (institutionsprofil). Its row is the lock of the institution's stream. */
@Entity
@Table(name = "institution_profile")
class Profile {

    private static final int FREE_END = 0;

    @Id
    private UUID institutionId;

    @Version
    private long version;

    private @Nullable UUID agreementId;

    private @Nullable LocalDate periodFrom;

    private @Nullable LocalDate periodTo;

    private int ladderStep;

    private Instant openedAt;

    protected Profile() {}

    Profile(UUID institutionId, UUID agreementId, Instant now) {
        this.institutionId = institutionId;
        this.agreementId = agreementId;
        this.ladderStep = FREE_END;
        this.openedAt = now;
    }

    UUID institutionId() {
        return institutionId;
    }

    long version() {
        return version;
    }

    Optional<UUID> agreementId() {
        return Optional.ofNullable(agreementId);
    }

    Optional<AgreementPeriod> period() {
        return Optional.ofNullable(periodFrom)
                .flatMap(from -> Optional.ofNullable(periodTo).map(to -> new AgreementPeriod(from, to)));
    }

    int ladderStep() {
        return ladderStep;
    }

    Instant openedAt() {
        return openedAt;
    }

    void hasAgreement(UUID agreement, AgreementPeriod period) {
        agreementId = agreement;
        periodFrom = period.from();
        periodTo = period.to();
    }

    /** Ends the period early where this is the agreement in force; one that never began lasts no day. */
    void agreementEnds(UUID agreement, LocalDate on) {
        LocalDate from = periodFrom;
        if (from != null && agreement.equals(agreementId)) {
            periodTo = on.isBefore(from) ? from : on;
        }
    }
}
