package dk.sammenhaeng.agreements.institution;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.agreements.calendar.DanishDays;
import dk.sammenhaeng.platform.event.out.EventLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Registers an institution, open from today on. */
@ApplicationScoped
class RegisterInstitution {

    private final Institutions institutions;
    private final EventLog eventLog;
    private final DanishDays days;

    RegisterInstitution(Institutions institutions, EventLog eventLog, DanishDays days) {
        this.institutions = institutions;
        this.eventLog = eventLog;
        this.days = days;
    }

    Institution register(InstitutionDetails details) {
        Institution institution = new Institution(UuidCreator.getTimeOrderedEpoch(), details, days.today());
        institutions.write(institution);
        eventLog.append(institution.id(), InstitutionRegistered.of(institution));
        return institution;
    }
}
