package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.util.UUID;

/** What arrived: an event, or something that cannot be processed and says why. */
sealed interface Incoming {

    UUID subject();

    MunicipalityCode municipality();

    /** The place in the stream; below 1 when it could not be read. */
    long sequence();

    /** Whether it was tried and failed, so that it must be parked wherever it stands. */
    boolean hasFailed();

    /** In whose name it is processed. */
    Acting acting(String service);

    /** An event that could be read, with the text it was read from. */
    record Readable(IncomingEvent event, String payload) implements Incoming {

        @Override
        public UUID subject() {
            return event.subject();
        }

        @Override
        public MunicipalityCode municipality() {
            return event.municipality();
        }

        @Override
        public long sequence() {
            return event.sequence();
        }

        @Override
        public boolean hasFailed() {
            return false;
        }

        @Override
        public Acting acting(String service) {
            return Acting.because(event.municipality(), service, event.correlationId(), event.id());
        }

        Unprocessable because(String reason, int attempts) {
            return new Unprocessable(
                    subject(), municipality(), sequence(), event.id(), event.type(), payload, reason, attempts);
        }
    }

    /**
     * Something that can only be parked.
     *
     * @param reason the class of failure and its code; never content
     * @param attempts how often it was tried
     */
    record Unprocessable(
            UUID subject,
            MunicipalityCode municipality,
            long sequence,
            UUID eventId,
            String type,
            String payload,
            String reason,
            int attempts)
            implements Incoming {

        Unprocessable triedAgain(int times) {
            return new Unprocessable(subject, municipality, sequence, eventId, type, payload, reason, times);
        }

        @Override
        public boolean hasFailed() {
            return attempts > 0;
        }

        @Override
        public Acting acting(String service) {
            return Acting.because(municipality, service, eventId, eventId);
        }
    }
}
