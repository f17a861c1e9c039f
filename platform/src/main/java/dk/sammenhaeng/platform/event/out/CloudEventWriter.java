package dk.sammenhaeng.platform.event.out;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes an event as CloudEvents 1.0 structured JSON, once, when the change is made. */
@ApplicationScoped
class CloudEventWriter {

    private final ObjectMapper json;
    private final String service;

    CloudEventWriter(ObjectMapper json, @ConfigProperty(name = "sammenhaeng.service") String service) {
        this.json = json;
        this.service = service;
    }

    String write(Envelope envelope, DomainEvent data) {
        var text = new StringWriter(512);
        try (JsonGenerator out = json.createGenerator(text)) {
            Acting acting = envelope.acting();
            EventNames names = envelope.names();
            out.writeStartObject();
            out.writeStringField("specversion", "1.0");
            out.writeStringField("id", envelope.id().toString());
            out.writeStringField("source", "urn:sammenhaeng:" + service);
            out.writeStringField("type", names.type());
            out.writeStringField("subject", envelope.stream().toString());
            out.writeStringField(
                    "time", envelope.time().truncatedTo(ChronoUnit.MILLIS).toString());
            out.writeStringField("datacontenttype", "application/json");
            out.writeStringField("dataschema", "urn:sammenhaeng:schema:" + names.type());
            out.writeNumberField("sequence", envelope.sequence());
            out.writeNumberField("epoch", 1);
            out.writeStringField("municipality", acting.municipality().value());
            out.writeStringField("classification", names.classification());
            if (!names.anonymous()) {
                out.writeStringField("correlationid", acting.correlationId().toString());
                if (acting.causationId().isPresent()) {
                    out.writeStringField(
                            "causationid", acting.causationId().get().toString());
                }
                out.writeStringField("actorrole", acting.role());
                if (envelope.traceparent().isPresent()) {
                    out.writeStringField("traceparent", envelope.traceparent().get());
                }
            }
            out.writePOJOField("data", data);
            out.writeEndObject();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    /**
     * All that surrounds the data.
     *
     * @param time when it was made; the day alone of an anonymous event
     */
    record Envelope(
            UUID id,
            EventNames names,
            UUID stream,
            long sequence,
            Instant time,
            Acting acting,
            Optional<String> traceparent) {}
}
