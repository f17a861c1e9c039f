package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes what is known of an institution; the same details again change nothing and tell nobody. */
@ApplicationScoped
class ChangeInstitution {

    /** New details for the version the caller saw. */
    record Command(UUID id, @Nullable Version seen, InstitutionDetails details) {}

    private final Institutions institutions;
    private final EventLog eventLog;

    ChangeInstitution(Institutions institutions, EventLog eventLog) {
        this.institutions = institutions;
        this.eventLog = eventLog;
    }

    Institution change(Command command) {
        Institution institution = institutions.locked(command.id());
        Version.require(command.seen(), institution.version());
        if (institution.change(command.details())) {
            institutions.write(institution);
            eventLog.append(institution.id(), InstitutionChanged.of(institution));
        }
        return institution;
    }
}
