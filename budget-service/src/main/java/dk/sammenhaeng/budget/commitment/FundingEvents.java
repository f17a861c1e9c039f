package dk.sammenhaeng.budget.commitment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Takes the wishes for money that journeys state for their actions. */
@ApplicationScoped
class FundingEvents implements Subscription {

    private final BookWish bookWish;
    private final ObjectReader json;

    FundingEvents(BookWish bookWish, ObjectMapper json) {
        this.bookWish = bookWish;
        this.json = json.readerFor(FundingWished.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public String source() {
        return "citizen-journey";
    }

    @Override
    public void apply(IncomingEvent event) {
        if (event.type().equals("dk.sammenhaeng.citizen-journey.funding.wished.v1")) {
            bookWish.book(read(event).wish(event.subject(), event.sequence()));
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
