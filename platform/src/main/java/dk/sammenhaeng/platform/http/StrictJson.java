package dk.sammenhaeng.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Takes JSON at its word: a number is no yes, no name of a choice and no day, an empty text is no end, and what the database
 * cannot keep is refused where it stands.
 */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {

    private static final int EARLIEST_YEAR = 1900;
    /** Systems say "without end" by the last day of it. */
    private static final int LATEST_YEAR = 9999;

    @Override
    public int priority() {
        // After the modules of Quarkus, whose readers of time these stand before.
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        for (LogicalType type : new LogicalType[] {LogicalType.Boolean, LogicalType.Integer}) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new TextReader())
                .addKeyDeserializer(String.class, new KeyReader())
                .addDeserializer(LocalDate.class, new DayReader())
                .addDeserializer(Instant.class, new InstantReader()));
    }

    private static String storable(JsonParser place, String text) throws JsonMappingException {
        for (int at = 0; at < text.length(); at++) {
            char found = text.charAt(at);
            boolean pair = Character.isHighSurrogate(found)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (found == 0 || (Character.isSurrogate(found) && !pair)) {
                throw JsonMappingException.from(place, "a text holds what is no character");
            }
            at += pair ? 1 : 0;
        }
        return text;
    }

    private static void within(JsonParser place, int year) throws JsonMappingException {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            throw JsonMappingException.from(place, "no year anybody plans for");
        }
    }

    private static final class TextReader extends StdScalarDeserializer<String> {

        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return storable(parser, StringDeserializer.instance.deserialize(parser, context));
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return storable(context.getParser(), key);
        }
    }

    private static final class DayReader extends StdScalarDeserializer<LocalDate> {

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
            }
            try {
                LocalDate day = LocalDate.parse(parser.getText());
                within(parser, day.getYear());
                return day;
            } catch (DateTimeParseException e) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no day");
            }
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        private static final JsonDeserializer<Instant> TEXT = InstantDeserializer.INSTANT;

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING) || parser.getText().isBlank()) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            Instant instant = TEXT.deserialize(parser, context);
            within(parser, instant.atOffset(ZoneOffset.UTC).getYear());
            return instant;
        }
    }
}
