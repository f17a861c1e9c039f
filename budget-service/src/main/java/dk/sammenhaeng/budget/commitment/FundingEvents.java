package dk.sammenhaeng.budget.commitment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.sammenhaeng.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Takes the wishes for money that journeys state for their actions, and what is erased of them. */
@ApplicationScoped
public class FundingEvents {

    private static final String PREFIX = "dk.sammenhaeng.citizen-journey.";

    private final BookWish bookWish;
    private final EraseTexts eraseTexts;
    private final ObjectReader json;

    FundingEvents(BookWish bookWish, EraseTexts eraseTexts, ObjectMapper json) {
        this.bookWish = bookWish;
        this.eraseTexts = eraseTexts;
        this.json = json.readerFor(FundingWished.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Applies an event of citizen-journey; what is not about money passes. */
    public void apply(IncomingEvent event) {
        switch (event.type()) {
            case PREFIX + "funding.wished.v1" -> bookWish.book(read(event).wish(event.subject(), event.sequence()));
            case PREFIX + "funding.erased.v1" -> eraseTexts.eraseAction(event.subject());
            case PREFIX + "journey.erased.v1" -> eraseTexts.confirm(event.subject());
            default -> {}
        }
    }

    private FundingWished read(IncomingEvent event) {
        try {
            return json.readValue(event.data());
        } catch (IOException malformed) {
            throw new IllegalArgumentException("not a funding wish", malformed);
        }
    }
}
