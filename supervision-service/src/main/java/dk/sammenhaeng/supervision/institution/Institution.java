package dk.sammenhaeng.supervision.institution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known here of an institution; agreements owns it. */
@Entity
@Table(name = "copy_institution")
public class Institution {

    @Id
    private UUID id;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Area area;

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

    /** Its name, once heard. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** Its area, once heard. */
    public Optional<Area> area() {
        return Optional.ofNullable(area);
    }

    /** The status in force on a day, by the latest word on it. */
    public ServiceStatus statusOn(LocalDate day) {
        return day.isBefore(effectiveFrom) ? earlierStatus : serviceStatus;
    }

    void isKnownAs(String name, Area area) {
        this.name = name;
        this.area = area;
    }

    /** Takes the latest word on the status; until its first day, what held when it was said goes on. */
    void changesStatus(ServiceStatus status, LocalDate from, LocalDate said) {
        this.earlierStatus = statusOn(said);
        this.serviceStatus = status;
        this.effectiveFrom = from;
    }
}
