package dk.sammenhaeng.journey.rule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the neighbours have told that rules need. */
public record Facts(Map<UUID, Service> services) {

    /** Nothing told of anything. */
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        services = Map.copyOf(services);
    }

    /** What is known of an institution's service; nothing when agreements never told of it. */
    Optional<Service> serviceOf(UUID institution) {
        return Optional.ofNullable(services.get(institution));
    }

    /**
     * An institution's service to citizens.
     *
     * @param effectiveFrom the day from which the status holds
     */
    public record Service(Status status, LocalDate effectiveFrom) {}

    /** The states of service, as agreements tells them. */
    public enum Status {
        OPEN,
        /** No new citizens; those already there stay. */
        INTAKE_STOP,
        CHANGED_SERVICE,
        CLOSED
    }
}
