package dk.sammenhaeng.platform.event.in;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The subscriptions of this service, one per neighbour. */
@ApplicationScoped
class Subscribers {

    private final Map<String, Subscriber> byConsumer = new LinkedHashMap<>();

    Subscribers(@All List<Subscription> subscriptions, @ConfigProperty(name = "sammenhaeng.service") String service) {
        for (Subscription subscription : subscriptions) {
            ConsumerId id = ConsumerId.of(service, subscription.source());
            if (byConsumer.put(id.name(), new Subscriber(id, subscription)) != null) {
                throw new IllegalStateException("two subscriptions take the events of " + id.source());
            }
        }
    }

    Collection<Subscriber> all() {
        return byConsumer.values();
    }

    Optional<Subscriber> of(ConsumerId id) {
        return Optional.ofNullable(byConsumer.get(id.name()));
    }
}
