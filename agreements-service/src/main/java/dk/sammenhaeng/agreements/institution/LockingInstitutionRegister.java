package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The register over the institutions' rows, each locked before it is asked or changed. */
@ApplicationScoped
class LockingInstitutionRegister implements InstitutionRegister {

    private final Institutions institutions;
    private final StatusAnnouncements announcements;
    private final DanishCalendar calendar;

    LockingInstitutionRegister(Institutions institutions, StatusAnnouncements announcements, DanishCalendar calendar) {
        this.institutions = institutions;
        this.announcements = announcements;
        this.calendar = calendar;
    }

    @Override
    public boolean has(UUID institutionId) {
        return institutions.findByIdOptional(institutionId).isPresent();
    }

    @Override
    public ServiceTimeline lock(UUID institutionId) {
        return institutions.locked(institutionId).timeline();
    }

    @Override
    public void restrict(UUID institutionId, UUID agreementId, UUID brakeId, List<Restriction> restrictions) {
        LocalDate today = calendar.today();
        Institution institution = institutions.locked(institutionId);
        List<ServiceRestriction> held = restrictions.stream()
                .map(restriction -> new ServiceRestriction(
                        agreementId, brakeId, restriction.serviceStatus(), restriction.effectiveFrom()))
                .toList();
        announcements.tell(institution, institution.restrict(held, today), StatusOrigin.brake(agreementId, brakeId));
    }

    @Override
    public void release(UUID institutionId, UUID agreementId, UUID brakeId) {
        Institution institution = institutions.locked(institutionId);
        announcements.tell(
                institution, institution.release(brakeId, calendar.today()), StatusOrigin.brake(agreementId, brakeId));
    }
}
