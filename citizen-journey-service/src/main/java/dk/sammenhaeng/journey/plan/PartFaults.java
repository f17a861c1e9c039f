package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Payer;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ActionRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.AppointmentRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.GoalRequest;
import dk.sammenhaeng.platform.http.Fault;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What makes parts of a plan malformed although each field is well formed. */
final class PartFaults {

    private final List<Fault> found = new ArrayList<>();

    private PartFaults() {}

    static List<Fault> of(SectorPlanRequest request, LocalDate today) {
        PartFaults faults = new PartFaults();
        faults.repeated("/goals/", request.goals(), GoalRequest::externalId);
        faults.repeated("/actions/", request.actions(), ActionRequest::externalId);
        faults.repeated("/appointments/", request.appointments(), AppointmentRequest::externalId);
        for (int i = 0; i < request.actions().size(); i++) {
            faults.action("/actions/" + i, request.actions().get(i));
        }
        for (int i = 0; i < request.appointments().size(); i++) {
            AppointmentRequest appointment = request.appointments().get(i);
            faults.require(
                    appointment.end().isAfter(appointment.start()), "/appointments/" + i + "/end", "period.empty");
            faults.require(
                    appointment.attendance().filter(how -> !how.isCancelled()).isEmpty()
                            || !DanishCalendar.dayOf(appointment.start()).isAfter(today),
                    "/appointments/" + i + "/attendance",
                    "attendance.ahead");
        }
        return faults.found;
    }

    private void action(String pointer, ActionRequest action) {
        require(action.to().filter(to -> !to.isAfter(action.from())).isEmpty(), pointer + "/to", "period.empty");
        action.terms()
                .flatMap(SectorPlanRequest.TermsRequest::decision)
                .ifPresent(decision -> found.addAll(decision.faults(pointer + "/terms/decision")));
        for (int i = 0; i < action.payers().size(); i++) {
            Set<Integer> years = new HashSet<>();
            for (Payer.YearlyAmount yearly : action.payers().get(i).yearlyAmounts()) {
                String place = pointer + "/payers/" + i + "/yearlyAmounts";
                require(years.add(yearly.year()), place, "year.repeated");
                require(!yearly.amount().isNegative(), place, "amount.negative");
            }
        }
    }

    private <T> void repeated(String pointer, List<T> parts, Function<T, String> externalId) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            require(seen.add(externalId.apply(parts.get(i))), pointer + i + "/externalId", "external-id.repeated");
        }
    }

    private void require(boolean holds, String pointer, String code) {
        if (!holds) {
            found.add(new Fault(pointer, code, List.of()));
        }
    }
}
