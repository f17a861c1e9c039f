package dk.sammenhaeng.platform.event.in;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sammenhaeng.platform.event.in.IncomingEvents.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID KEY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Place PLACE = Place.ofRecord("budget", Optional.of(KEY.toString()), 3, 77);

    private final IncomingEvents events = new IncomingEvents(JSON);

    @Test
    void an_event_is_read_with_its_money_to_the_last_digit() {
        ObjectNode event = event();
        event.putObject("data").put("amount", new BigDecimal("10000000000000.10"));

        Incoming.Readable read = (Incoming.Readable) events.decode(event.toString(), PLACE);

        assertThat(read.event().sequence()).isEqualTo(4);
        assertThat(read.event().source()).isEqualTo("budget");
        assertThat(read.event().data().path("amount").decimalValue()).isEqualByComparingTo("10000000000000.10");
        assertThat(read.payload()).isEqualTo(event.toString());
    }

    @Test
    void fields_that_are_not_known_here_are_no_fault() {
        ObjectNode event = event().put("tracestate", "x").put("later", 1);

        assertThat(events.decode(event.toString(), PLACE)).isInstanceOf(Incoming.Readable.class);
    }

    @Test
    void an_anonymous_event_starts_a_chain_of_its_own() {
        ObjectNode event = event();
        event.remove("correlationid");

        Incoming.Readable read = (Incoming.Readable) events.decode(event.toString(), PLACE);

        assertThat(read.event().correlationId()).isEqualTo(read.event().id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"specversion", "source", "id", "type", "subject", "sequence", "time", "municipality", "data"})
    void what_lacks_an_attribute_is_parked_naming_it(String attribute) {
        ObjectNode event = event();
        event.remove(attribute);

        Incoming read = events.decode(event.toString(), PLACE);

        assertThat(read).isInstanceOfSatisfying(Incoming.Unprocessable.class, parked -> assertThat(parked.reason())
                .isEqualTo("MalformedEvent " + attribute));
        assertThat(read.subject())
                .isEqualTo(
                        attribute.equals("subject")
                                ? KEY
                                : UUID.fromString(event.get("subject").asText()));
    }

    @ParameterizedTest
    @CsvSource({
        "specversion, 0.3",
        "source, urn:sammenhaeng:agreements",
        "id, 1",
        "subject, x",
        "sequence, four",
        "time, yesterday",
        "municipality, 12345",
        "data, text"
    })
    void what_has_an_attribute_of_another_form_is_parked_naming_it(String attribute, String value) {
        Incoming read = events.decode(event().put(attribute, value).toString(), PLACE);

        assertThat(read).isInstanceOfSatisfying(Incoming.Unprocessable.class, parked -> assertThat(parked.reason())
                .isEqualTo("MalformedEvent " + attribute));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "7", "{", "{} {}", "\u0000", "not json"})
    void what_is_no_event_at_all_is_parked_under_its_key_and_place(String text) {
        Incoming read = events.decode(text, PLACE);

        assertThat(read).isInstanceOf(Incoming.Unprocessable.class);
        assertThat(read.subject()).isEqualTo(KEY);
        assertThat(read.sequence()).isLessThan(1);
    }

    @Property
    void no_text_makes_the_reader_throw(@ForAll String text) {
        assertThat(events.decode(text, PLACE)).isNotNull();
    }

    @Test
    void what_has_no_place_in_a_stream_keeps_the_order_of_its_topic() {
        Place earlier = Place.ofRecord("budget", Optional.empty(), 5, 76);
        Place later = Place.ofRecord("budget", Optional.empty(), 0, 77);

        assertThat(earlier.sequence()).isLessThan(later.sequence());
        assertThat(earlier.subject()).isEqualTo(new UUID(0, 0));
    }

    private static ObjectNode event() {
        try {
            return (ObjectNode) JSON.readTree("""
                    {"specversion": "1.0", "id": "01890a5d-ac96-774b-bcce-b302099a8001",
                     "source": "urn:sammenhaeng:budget", "type": "dk.sammenhaeng.budget.thing.happened.v1",
                     "subject": "01890a5d-ac96-774b-bcce-b302099a8002", "time": "2026-11-22T10:15:30Z",
                     "sequence": 4, "epoch": 1, "municipality": "0101", "classification": "IKKE_FORTROLIG",
                     "correlationid": "01890a5d-ac96-774b-bcce-b302099a8003", "actorrole": "controller", "data": {}}
                    """);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
