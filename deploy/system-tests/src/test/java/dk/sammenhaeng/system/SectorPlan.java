package dk.sammenhaeng.system;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A sector's plan as its system puts it: the version, and what is in it now. */
record SectorPlan(
        Sector sector,
        String externalId,
        long version,
        LocalDate validFrom,
        List<Action> actions,
        List<Appointment> appointments) {

    /** In every text of a plan, so that it is found where it must not be. */
    static final String FREE_TEXT = "fritekst";

    static final String CASEWORKER_NAME = "Sigurlaug Sagsbehandlersen";

    /** The first version of a plan with nothing in it. */
    static SectorPlan of(Sector sector, LocalDate validFrom) {
        return new SectorPlan(sector, sector.name() + "-1", 1, validFrom, List.of(), List.of());
    }

    SectorPlan with(Action... more) {
        return new SectorPlan(
                sector,
                externalId,
                version,
                validFrom,
                Stream.concat(actions.stream(), Stream.of(more)).toList(),
                appointments);
    }

    SectorPlan with(Appointment... more) {
        return new SectorPlan(
                sector,
                externalId,
                version,
                validFrom,
                actions,
                Stream.concat(appointments.stream(), Stream.of(more)).toList());
    }

    /** The next version, with nothing in it yet. */
    SectorPlan next() {
        return new SectorPlan(sector, externalId, version + 1, validFrom, List.of(), List.of());
    }

    /** Where it is put for a citizen. */
    String pathOf(UUID citizen) {
        return "/v1/citizens/" + citizen + "/sector-plans/" + sector + "/" + externalId;
    }

    /** What is put. */
    Body body() {
        return new Body(
                version,
                sector.planType(),
                new Responsible("sagsbehandler-" + sector, CASEWORKER_NAME, sector.unit(), "+45 10 00 00 01"),
                validFrom,
                List.of(new Goal("goal-1", "HEALTH_AND_COPING", "Mål i " + FREE_TEXT, validFrom.plusDays(180))),
                actions,
                appointments);
    }

    record Body(
            long externalVersion,
            String planType,
            Responsible responsible,
            LocalDate validFrom,
            List<Goal> goals,
            List<Action> actions,
            List<Appointment> appointments) {}

    record Responsible(String user, String name, String unit, String phone) {}

    record Goal(String externalId, String lifeDomain, String title, LocalDate followUpOn) {}

    record Action(
            String externalId,
            String kind,
            String title,
            Optional<UUID> institutionId,
            LocalDate from,
            boolean legalRight,
            List<Payer> payers) {

        static Action from(LocalDate day, String externalId) {
            return new Action(
                    externalId, "TRAINING", "Indsats i " + FREE_TEXT, Optional.empty(), day, false, List.of());
        }

        Action at(UUID institution) {
            return new Action(externalId, kind, title, Optional.of(institution), from, legalRight, payers);
        }

        /** What it costs in a budget year; nobody is named to pay it. */
        Action costing(int year, long kroner) {
            YearlyAmount amount = new YearlyAmount(year, BigDecimal.valueOf(kroner));
            return new Action(
                    externalId, kind, title, institutionId, from, legalRight, List.of(new Payer(List.of(amount))));
        }

        Action byLegalRight() {
            return new Action(externalId, kind, title, institutionId, from, true, payers);
        }
    }

    record Payer(List<YearlyAmount> yearlyAmounts) {}

    record YearlyAmount(int year, BigDecimal amount) {}

    record Appointment(String externalId, String title, Instant start, Instant end, String place) {

        static Appointment at(Instant start, String externalId) {
            return new Appointment(
                    externalId,
                    "Aftale i " + FREE_TEXT,
                    start,
                    start.plus(Duration.ofHours(1)),
                    "Stedet i " + FREE_TEXT);
        }
    }
}
