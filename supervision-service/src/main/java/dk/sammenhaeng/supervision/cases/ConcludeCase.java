package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.supervision.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes a case with findings, development and learning, under the lock of the institution's stream. */
@ApplicationScoped
class ConcludeCase {

    private final Profiles profiles;
    private final CaseRepository repository;
    private final EventLog eventLog;
    private final Clock clock;

    ConcludeCase(Profiles profiles, CaseRepository repository, EventLog eventLog, Clock clock) {
        this.profiles = profiles;
        this.repository = repository;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    record Command(UUID id, @Nullable Version seen, String findings, String development, String learning) {}

    /**
     * The closed case.
     *
     * @throws Refusal 404; 412 and 428 by its version; 409 when it is closed or development or learning is missing
     */
    SupervisionCase conclude(Command command) {
        profiles.lock(repository.institutionOf(command.id()).orElseThrow(Refusal::notFound));
        SupervisionCase open = repository.findByIdOptional(command.id()).orElseThrow(Refusal::notFound);
        Version.require(command.seen(), open.version());
        open.conclude(new SupervisionCase.Conclusion(
                command.findings(),
                command.development(),
                command.learning(),
                Acting.current().actor(),
                clock.instant()));
        repository.flush();
        eventLog.append(open.institutionId(), new CaseClosed(open.institutionId(), open.id()));
        return open;
    }
}
