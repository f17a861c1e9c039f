package dk.sammenhaeng.budget.outcome;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Takes outcomes and what is taken back of them. Each has a stream of its own, so a taking back may come first: both are
 * kept, and counted together.
 */
@ApplicationScoped
public class OutcomeEvents {

    private static final String PREFIX = "dk.sammenhaeng.citizen-journey.outcome.";

    private final Outcomes outcomes;
    private final DanishCalendar calendar;
    private final ObjectReader json;

    OutcomeEvents(Outcomes outcomes, DanishCalendar calendar, ObjectMapper json) {
        this.outcomes = outcomes;
        this.calendar = calendar;
        this.json = json.readerFor(OutcomeTold.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Applies an event of citizen-journey; what is not about outcomes passes. */
    public void apply(IncomingEvent event) {
        switch (event.type()) {
            case PREFIX + "recorded.v1" -> outcomes.add(outcome(event, false));
            case PREFIX + "taken-back.v1" -> outcomes.add(outcome(event, true));
            default -> {}
        }
    }

    private Outcome outcome(IncomingEvent event, boolean takenBack) {
        OutcomeTold told = read(event.data());
        YearMonth month =
                Optional.ofNullable(told.month()).orElseGet(() -> YearMonth.from(DanishCalendar.dayOf(event.time())));
        return new Outcome(event.id(), takenBack, calendar.today(), month, told);
    }

    private OutcomeTold read(JsonNode data) {
        try {
            return json.readValue(data);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not an outcome", malformed);
        }
    }
}
