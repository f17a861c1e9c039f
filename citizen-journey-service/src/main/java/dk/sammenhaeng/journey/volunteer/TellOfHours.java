package dk.sammenhaeng.journey.volunteer;

import dk.sammenhaeng.journey.channel.News.HoursAboveLimit;
import dk.sammenhaeng.journey.channel.TellCitizen;
import dk.sammenhaeng.journey.conflict.ConflictsTold;
import dk.sammenhaeng.journey.journey.Circumstances.Volunteering;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Warns the citizen when their voluntary work passes the hours a benefit leaves free, in the transaction in which the rule
 * finds it and the caseworker is told; a warning, never a sanction (FW-J13).
 */
@ApplicationScoped
class TellOfHours {

    private static final String RULE = "volunteer-hours";
    private static final String LIMIT = "hoursPerWeek";

    private final Journeys journeys;
    private final TellCitizen tellCitizen;

    TellOfHours(Journeys journeys, TellCitizen tellCitizen) {
        this.journeys = journeys;
        this.tellCitizen = tellCitizen;
    }

    void told(@Observes ConflictsTold told) {
        List<Conflict> above = told.conflicts().stream()
                .filter(conflict ->
                        conflict.rule().equals(RULE) && conflict.how().isEmpty())
                .toList();
        if (!above.isEmpty()) {
            journeys.find(told.citizenId())
                    .ifPresent(journey ->
                            above.forEach(conflict -> warn(journey, conflict).ifPresent(told.happened()::add)));
        }
    }

    private Optional<Entry> warn(Journey journey, Conflict conflict) {
        BigDecimal hours = journey.circumstances().volunteering().stream()
                .filter(work -> conflict.parts().contains(work.id()))
                .map(Volunteering::weeklyHours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.ofNullable(conflict.basis().thresholds().get(LIMIT))
                .flatMap(limit -> tellCitizen.tell(journey, new HoursAboveLimit(conflict.id(), hours, limit)));
    }
}
