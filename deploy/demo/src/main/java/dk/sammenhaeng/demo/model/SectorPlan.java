package dk.sammenhaeng.demo.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One sector's own plan for one citizen.
 *
 * @param externalId the sector system's own id
 * @param weeklyCapacity the hours a week the citizen can manage by this plan (skånehensyn)
 */
public record SectorPlan(
        PlanType type,
        String externalId,
        Employee responsible,
        LocalDate from,
        Optional<LocalDate> to,
        Optional<Integer> weeklyCapacity,
        List<ContactPerson> contactPersons,
        List<PlanGoal> goals,
        List<PlannedAction> actions,
        List<Appointment> appointments) {

    /** The sector whose plan it is. */
    public Sector sector() {
        return type.sector();
    }
}
