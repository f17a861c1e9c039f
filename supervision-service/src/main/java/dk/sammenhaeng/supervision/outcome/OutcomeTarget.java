package dk.sammenhaeng.supervision.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A share that a municipality has set itself as target from a month on; never changed, only followed by another. */
@Entity
@Table(name = "outcome_target")
class OutcomeTarget {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OutcomeMeasure measure;

    /** 1 is the first that was set for the measure. */
    private int number;

    private BigDecimal percent;
    private LocalDate validFrom;
    private String reason;
    private String setBy;
    private Instant recordedAt;

    protected OutcomeTarget() {}

    OutcomeMeasure measure() {
        return measure;
    }

    int number() {
        return number;
    }

    BigDecimal percent() {
        return percent;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    String reason() {
        return reason;
    }

    String setBy() {
        return setBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
