package dk.sammenhaeng.supervision.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The institutions as agreements has told of them. */
@ApplicationScoped
public class Institutions implements PanacheRepositoryBase<Institution, UUID> {

    /** An institution was registered or changed; its status has a word of its own. */
    public void known(UUID id, String name, Area area, ServiceStatus status, LocalDate day) {
        copy(id, status, day).isKnownAs(name, area);
    }

    /** The latest word on an institution's status. */
    public void statusChanged(UUID id, ServiceStatus status, LocalDate from, LocalDate said) {
        copy(id, ServiceStatus.OPEN, said).changesStatus(status, from, said);
    }

    private Institution copy(UUID id, ServiceStatus status, LocalDate day) {
        return findByIdOptional(id).orElseGet(() -> {
            Institution copy = new Institution(id, status, day);
            persist(copy);
            return copy;
        });
    }
}
