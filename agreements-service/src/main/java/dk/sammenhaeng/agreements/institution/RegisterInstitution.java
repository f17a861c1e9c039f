package dk.sammenhaeng.agreements.institution;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;

/** Registers an institution, open from today on. */
@ApplicationScoped
class RegisterInstitution {

    private final Institutions institutions;
    private final EventLog eventLog;
    private final DanishCalendar calendar;

    RegisterInstitution(Institutions institutions, EventLog eventLog, DanishCalendar calendar) {
        this.institutions = institutions;
        this.eventLog = eventLog;
        this.calendar = calendar;
    }

    Institution register(InstitutionDetails details) {
        Institution institution = new Institution(UuidCreator.getTimeOrderedEpoch(), details, calendar.today());
        institutions.write(institution);
        eventLog.append(institution.id(), InstitutionRegistered.of(institution));
        return institution;
    }
}
