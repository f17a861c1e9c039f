package dk.sammenhaeng.platform.access;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.util.Optional;
import java.util.UUID;

/**
 * In whose name the running transaction acts, and what caused it. Bound for the length of a transaction; code inside
 * reads it with {@link #current()}.
 *
 * @param actor the user, or {@code service:<name>} when the suite acts by itself
 * @param role the role that opened the door, as events carry it
 * @param correlationId common to all that follows from one request
 * @param causationId the event this follows from, where there is one
 */
public record Acting(
        MunicipalityCode municipality, String actor, String role, UUID correlationId, Optional<UUID> causationId) {

    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    /** A person or system whose request opens a chain of events. */
    public static Acting as(Caller caller, Role role) {
        return new Acting(
                caller.municipality(), caller.user(), role.code(), UuidCreator.getTimeOrderedEpoch(), Optional.empty());
    }

    /** The suite itself, because time passed. */
    public static Acting byTime(MunicipalityCode municipality, String service) {
        return new Acting(
                municipality,
                "service:" + service,
                Role.SERVICE.code(),
                UuidCreator.getTimeOrderedEpoch(),
                Optional.empty());
    }

    /** The suite itself, because an event arrived. */
    public static Acting because(MunicipalityCode municipality, String service, UUID correlationId, UUID eventId) {
        return new Acting(municipality, "service:" + service, Role.SERVICE.code(), correlationId, Optional.of(eventId));
    }

    /** Runs the work in this name. */
    public <T, X extends Exception> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /**
     * In whose name the running work acts.
     *
     * @throws IllegalStateException outside a transaction of {@link dk.sammenhaeng.platform.tenancy.Transactions}
     */
    public static Acting current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("nobody acts here: no transaction was opened"));
    }
}
