package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.supervision.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Opens a case about an institution, under the lock of its stream. */
@ApplicationScoped
class OpenCase {

    private final Profiles profiles;
    private final CaseRepository repository;
    private final EventLog eventLog;
    private final Clock clock;

    OpenCase(Profiles profiles, CaseRepository repository, EventLog eventLog, Clock clock) {
        this.profiles = profiles;
        this.repository = repository;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** Opens the case of a pulled brake, once however often it is told (architecture, flow F3). */
    void because(PulledBrake brake) {
        profiles.lockOrOpenFor(brake.institutionId(), brake.agreementId());
        if (!repository.existsForBrake(brake.brakeId())) {
            open(SupervisionCase.ofBrake(brake, Acting.current().actor(), clock.instant()));
        }
    }

    /**
     * Opens a case of a supervisor's concern.
     *
     * @throws Refusal 404 when the institution has no profile
     */
    SupervisionCase ofConcern(UUID institution, String description) {
        profiles.lock(institution);
        return open(SupervisionCase.ofConcern(
                institution, description, Acting.current().actor(), clock.instant()));
    }

    private SupervisionCase open(SupervisionCase opened) {
        repository.persistAndFlush(opened);
        eventLog.append(opened.institutionId(), CaseOpened.of(opened));
        return opened;
    }
}
