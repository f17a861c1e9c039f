package dk.sammenhaeng.journey;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Identity;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Responsible;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.journey.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Journeys for tests of pure rules. */
public final class Given {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID CITIZEN = UuidCreator.getTimeOrderedEpoch();

    private Given() {}

    public static Journey journey(Plan... plans) {
        return journey(List.of(plans), List.of());
    }

    public static Journey journey(List<Plan> plans, List<Conflict> conflicts) {
        return journey(plans, conflicts, Circumstances.NONE);
    }

    public static Journey journey(List<Plan> plans, List<Conflict> conflicts, Circumstances around) {
        return new Journey(
                CITIZEN,
                "Aksel",
                "Østergård",
                Optional.of(Sector.HEALTH),
                Identity.of(CITIZEN),
                Optional.of(new Coordinator("karen", "Karen Holm", "89 40 20 00", Optional.of("deputy"))),
                false,
                Sharing.NONE,
                Optional.empty(),
                List.of(),
                around,
                plans,
                conflicts);
    }

    public static Plan plan(Sector sector, Object... parts) {
        return new Plan(
                UuidCreator.getTimeOrderedEpoch(),
                sector,
                "plan-" + sector,
                1,
                "0".repeat(64),
                "MIN_PLAN",
                new Responsible("worker-" + sector, "Mette Krag", "Enheden for " + sector, "89 40 10 00"),
                TODAY.minusDays(30),
                Optional.empty(),
                Instant.EPOCH,
                1,
                Source.spoke(Instant.EPOCH),
                Sensitivity.FORTROLIG,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(parts).stream()
                        .filter(Goal.class::isInstance)
                        .map(Goal.class::cast)
                        .toList(),
                List.of(parts).stream()
                        .filter(Action.class::isInstance)
                        .map(Action.class::cast)
                        .toList(),
                List.of(parts).stream()
                        .filter(Appointment.class::isInstance)
                        .map(Appointment.class::cast)
                        .toList());
    }

    /** The same plan as sensitive as this. */
    public static Plan marked(Plan plan, Sensitivity sensitivity) {
        return new Plan(
                plan.id(),
                plan.sector(),
                plan.externalId(),
                plan.externalVersion(),
                plan.contentHash(),
                plan.planType(),
                plan.responsible(),
                plan.validFrom(),
                plan.validTo(),
                plan.changedAt(),
                plan.version(),
                plan.source(),
                sensitivity,
                plan.weeklyCapacity(),
                plan.needs(),
                plan.contactPersons(),
                plan.entitlements(),
                plan.goals(),
                plan.actions(),
                plan.appointments());
    }

    /** An appointment on a day, with Danish winter times. */
    public static Appointment appointment(LocalDate day, String from, String to) {
        return appointment(day, from, to, 0, "Rådhuset");
    }

    public static Appointment appointment(LocalDate day, String from, String to, int travelMinutes, String place) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Appointment(
                id,
                id.toString(),
                "Samtale",
                Instant.parse(day + "T" + from + ":00+01:00"),
                Instant.parse(day + "T" + to + ":00+01:00"),
                Optional.of(place),
                travelMinutes,
                false,
                Optional.empty(),
                Optional.empty());
    }

    public static Action action(LocalDate from, Optional<LocalDate> to) {
        return action(from, to, Optional.empty(), Funding.NONE);
    }

    public static Action action(LocalDate from, Optional<LocalDate> to, Optional<UUID> institution, Funding funding) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Action(
                id,
                id.toString(),
                "WORK_PRACTICE",
                "Praktik",
                institution,
                from,
                to,
                Optional.empty(),
                false,
                List.of(),
                0,
                funding,
                ActionTerms.USUAL);
    }
}
