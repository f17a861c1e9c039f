package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.platform.time.DanishCalendar;
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
    private final BenefitRows benefits;
    private final DanishCalendar calendar;

    StepsBack(ReturnToWorkRows rows, BenefitRows benefits, DanishCalendar calendar) {
        this.rows = rows;
        this.benefits = benefits;
        this.calendar = calendar;
    }

    /** What was agreed on the way back that is open; nothing from the day on which the benefit is over. */
    public Optional<List<StepBack>> of(List<UUID> records) {
        return rows.find(records).filter(this::isOpen).map(plan -> plan.steps().stream()
                .map(step -> new StepBack(step.from(), step.weeklyHours()))
                .toList());
    }

    private boolean isOpen(ReturnToWork plan) {
        return plan.endedOn().isEmpty()
                && benefits.find(plan.benefitId())
                        .filter(benefit -> !benefit.isOverOn(calendar.today()))
                        .isPresent();
    }

    /** From a day on so many hours a week (trin tilbage i job). */
    public record StepBack(LocalDate from, BigDecimal weeklyHours) {}
}
