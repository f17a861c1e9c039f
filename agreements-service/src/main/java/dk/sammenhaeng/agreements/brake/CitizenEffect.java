package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.agreements.institution.ServiceStatus;
import java.util.Optional;

/** What a measure means for citizens, mildest first (catalogue A5); only what is more than nothing reaches plans. */
enum CitizenEffect {
    /** Ingen. */
    NONE,
    /** Indtagsstop. */
    INTAKE_STOP,
    /** Ændret tilbud. */
    CHANGED_SERVICE,
    /** Lukning. */
    CLOSURE;

    /** The service status it puts the institution in, where it does. */
    Optional<ServiceStatus> serviceStatus() {
        return switch (this) {
            case NONE -> Optional.empty();
            case INTAKE_STOP -> Optional.of(ServiceStatus.INTAKE_STOP);
            case CHANGED_SERVICE -> Optional.of(ServiceStatus.CHANGED_SERVICE);
            case CLOSURE -> Optional.of(ServiceStatus.CLOSED);
        };
    }
}
