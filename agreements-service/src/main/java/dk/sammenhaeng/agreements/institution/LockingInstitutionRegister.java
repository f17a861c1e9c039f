package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.agreements.calendar.DanishDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The register over the institutions' rows, each locked before it is asked or changed. */
@ApplicationScoped
class LockingInstitutionRegister implements InstitutionRegister {

    private final Institutions institutions;
    private final StatusAnnouncements announcements;
    private final DanishDays days;

    LockingInstitutionRegister(Institutions institutions, StatusAnnouncements announcements, DanishDays days) {
        this.institutions = institutions;
        this.announcements = announcements;
        this.days = days;
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
        LocalDate today = days.today();
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
                institution, institution.release(brakeId, days.today()), StatusOrigin.brake(agreementId, brakeId));
    }
}
