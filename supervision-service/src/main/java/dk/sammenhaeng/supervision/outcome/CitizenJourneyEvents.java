package dk.sammenhaeng.supervision.outcome;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.supervision.erasure.ConfirmErasure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;

/** Takes what citizen-journey tells: outcomes into the copy (flow F6), erasures answered with a receipt. */
@ApplicationScoped
class CitizenJourneyEvents implements Subscription {

    private static final String OUTCOME = "dk.sammenhaeng.citizen-journey.outcome.";

    private final ToldOutcomes outcomes;
    private final ConfirmErasure confirmErasure;
    private final ObjectReader json;

    CitizenJourneyEvents(ToldOutcomes outcomes, ConfirmErasure confirmErasure, ObjectMapper json) {
        this.outcomes = outcomes;
        this.confirmErasure = confirmErasure;
        this.json = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    @Override
    public String source() {
        return "citizen-journey";
    }

    @Override
    public void apply(IncomingEvent event) {
        switch (event.type()) {
            case OUTCOME + "recorded.v1" -> {
                Recorded said = read(event.data(), Recorded.class);
                outcomes.told(new ToldOutcome(
                        event.subject(),
                        said.measure(),
                        said.value(),
                        Optional.of(said.counted()),
                        said.targetGroup(),
                        month(said.month(), event),
                        false));
            }
            case OUTCOME + "taken-back.v1" -> {
                TakenBack said = read(event.data(), TakenBack.class);
                outcomes.told(new ToldOutcome(
                        event.subject(),
                        said.measure(),
                        said.value(),
                        Optional.empty(),
                        Optional.empty(),
                        month(said.month(), event),
                        true));
            }
            case "dk.sammenhaeng.citizen-journey.journey.erased.v1" -> confirmErasure.of(event.subject());
            default -> {}
        }
    }

    /** An event from before the month was told counts in the month it is of. */
    private static YearMonth month(Optional<YearMonth> said, IncomingEvent event) {
        return said.orElseGet(() -> YearMonth.from(DanishCalendar.dayOf(event.time())));
    }

    private <T> T read(JsonNode data, Class<T> type) {
        try {
            return json.forType(type).readValue(data);
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), malformed);
        }
    }

    /** What does not say on which side it counts is refused: a missing {@code boolean} would be false. */
    record Recorded(
            String measure, String value, Boolean counted, Optional<String> targetGroup, Optional<YearMonth> month) {}

    record TakenBack(String measure, String value, Optional<YearMonth> month) {}
}
