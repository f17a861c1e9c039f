package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule at a border of what it finds: what it is asked about, and what it must answer. */
record Case(String name, Rule rule, Journey journey, Facts facts, List<String> reasons, Optional<LocalDate> next) {

    static final Optional<LocalDate> OPEN = Optional.empty();

    static LocalDate day(int fromToday) {
        return TODAY.plusDays(fromToday);
    }

    static Optional<LocalDate> end(int fromToday) {
        return Optional.of(day(fromToday));
    }

    static Case found(String name, Rule rule, Optional<LocalDate> next, List<String> reasons, Plan... plans) {
        return with(name, rule, Given.journey(plans), Facts.NONE, reasons, next);
    }

    static Case with(
            String name, Rule rule, Journey journey, Facts facts, List<String> reasons, Optional<LocalDate> next) {
        return new Case(name, rule, journey, facts, reasons, next);
    }

    @Override
    public String toString() {
        return rule.id() + ": " + name;
    }
}
