package dk.sammenhaeng.budget.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known here of an institution; agreements owns it. */
@Entity
@Table(name = "copy_institution")
class Institution {

    @Id
    private UUID id;

    // Read by the queries of budgets alone.
    @SuppressWarnings("UnusedVariable")
    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private ServiceStatus serviceStatus;

    private LocalDate effectiveFrom;

    @Enumerated(EnumType.STRING)
    private ServiceStatus earlierStatus;

    protected Institution() {}

    Institution(UUID id, ServiceStatus status, LocalDate since) {
        this.id = id;
        this.serviceStatus = status;
        this.effectiveFrom = since;
        this.earlierStatus = status;
    }

    void isNamed(String name) {
        this.name = name;
    }

    /** Takes the latest word on the status; until its first day, what held when it was said goes on. */
    void changesStatus(ServiceStatus status, LocalDate from, LocalDate said) {
        this.earlierStatus = statusOn(said);
        this.serviceStatus = status;
        this.effectiveFrom = from;
    }

    ServiceStatus statusOn(LocalDate day) {
        return day.isBefore(effectiveFrom) ? earlierStatus : serviceStatus;
    }
}
