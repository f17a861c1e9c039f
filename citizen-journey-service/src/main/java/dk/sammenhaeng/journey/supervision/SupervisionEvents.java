package dk.sammenhaeng.journey.supervision;

import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.event.in.Subscription;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The one subscription to supervision: a neighbour's events are read once, whoever keeps what of them. */
@ApplicationScoped
class SupervisionEvents implements Subscription {

    private final List<SupervisionReader> readers;

    SupervisionEvents(@All List<SupervisionReader> readers) {
        this.readers = List.copyOf(readers);
    }

    @Override
    public String source() {
        return "supervision";
    }

    @Override
    public void apply(IncomingEvent event) {
        readers.forEach(reader -> reader.take(event));
    }
}
