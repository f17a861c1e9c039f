package dk.sammenhaeng.budget.institution;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "copy_institution_phase", joinColumns = @JoinColumn(name = "institution_id"))
    @OrderBy("effectiveFrom")
    private List<Phase> phases = new ArrayList<>();

    protected Institution() {}

    Institution(UUID id, Phase first) {
        this.id = id;
        this.phases.add(first);
    }

    void isNamed(String name) {
        this.name = name;
    }

    /** Takes the latest word, which is the whole truth until the next. */
    void offers(List<Phase> told) {
        phases.clear();
        phases.addAll(told);
    }

    /** What is offered on a day; before the first word of it, the institution is taken to be open. */
    ServiceStatus statusOn(LocalDate day) {
        return phases.stream()
                .filter(phase -> !phase.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Phase::effectiveFrom))
                .map(Phase::serviceStatus)
                .orElse(ServiceStatus.OPEN);
    }
}
