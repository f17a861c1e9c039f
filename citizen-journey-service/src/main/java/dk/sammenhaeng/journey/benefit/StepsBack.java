package dk.sammenhaeng.journey.benefit;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps back to a job, for an employer who is to know them and nothing else of it (CIT-10). */
@ApplicationScoped
public class StepsBack {

    private final ReturnToWorkRows rows;

    StepsBack(ReturnToWorkRows rows) {
        this.rows = rows;
    }

    /** What was agreed on the way back that is open; nothing where there is none or it has ended. */
    public Optional<List<StepBack>> of(List<UUID> records) {
        return rows.find(records).filter(plan -> plan.endedOn().isEmpty()).map(plan -> plan.steps().stream()
                .map(step -> new StepBack(step.from(), step.weeklyHours()))
                .toList());
    }

    /** From a day on so many hours a week (trin tilbage i job). */
    public record StepBack(LocalDate from, BigDecimal weeklyHours) {}
}
