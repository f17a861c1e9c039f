package dk.sammenhaeng.supervision.profile;

import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** The profiles as other folders use them: opened by what agreements tells, locked by whoever writes on the stream. */
@ApplicationScoped
public class Profiles {

    private final ProfileRepository repository;
    private final EventLog eventLog;
    private final Clock clock;

    Profiles(ProfileRepository repository, EventLog eventLog, Clock clock) {
        this.repository = repository;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** An agreement became active: the institution's profile is opened, or takes it over (architecture, flow F1). */
    public void agreementActivated(UUID institution, UUID agreement, AgreementPeriod period) {
        lockOrOpen(institution, agreement).hasAgreement(agreement, period);
    }

    /** An agreement ended before its time. */
    public void agreementTerminated(UUID institution, UUID agreement, LocalDate on) {
        lockOrOpen(institution, agreement).agreementEnds(agreement, on);
    }

    /** Takes the lock of the institution's stream; a brake may be heard of before the activation is. */
    public void lockOrOpenFor(UUID institution, UUID agreement) {
        lockOrOpen(institution, agreement);
    }

    /**
     * Takes the lock of the institution's stream.
     *
     * @throws Refusal 404 when there is no profile
     */
    public void lock(UUID institution) {
        if (repository
                .findByIdOptional(institution, LockModeType.PESSIMISTIC_WRITE)
                .isEmpty()) {
            throw Refusal.notFound();
        }
    }

    private Profile lockOrOpen(UUID institution, UUID agreement) {
        return repository
                .findByIdOptional(institution, LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> {
                    Profile profile = new Profile(institution, agreement, clock.instant());
                    repository.persistAndFlush(profile);
                    eventLog.append(institution, new ProfileOpened(institution, agreement));
                    return profile;
                });
    }
}
