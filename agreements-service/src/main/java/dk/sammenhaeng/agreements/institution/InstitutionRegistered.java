package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** An institution was registered. */
@EventType("institution.registered.v1")
record InstitutionRegistered(
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

    static InstitutionRegistered of(Institution institution) {
        InstitutionDetails details = institution.details();
        return new InstitutionRegistered(
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
