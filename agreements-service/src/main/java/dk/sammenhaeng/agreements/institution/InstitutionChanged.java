package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** The details of an institution changed. */
@EventType("institution.changed.v1")
record InstitutionChanged(
        UUID institutionId,
        String name,
        Area area,
        Ownership ownership,
        String cvr,
        String pNumber,
        int places,
        int employees,
        ServiceStatus serviceStatus)
        implements DomainEvent {

    static InstitutionChanged of(Institution institution) {
        InstitutionDetails details = institution.details();
        return new InstitutionChanged(
                institution.id(),
                details.name(),
                details.area(),
                details.ownership(),
                details.cvr(),
                details.pNumber(),
                details.places(),
                details.employees(),
                institution.serviceStatus());
    }
}
