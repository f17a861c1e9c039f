package dk.sammenhaeng.budget.institution;

import dk.sammenhaeng.platform.time.DanishCalendar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The institutions as agreements has told of them. */
@ApplicationScoped
public class Institutions {

    private final Copies copies;
    private final DanishCalendar calendar;

    Institutions(Copies copies, DanishCalendar calendar) {
        this.copies = copies;
        this.calendar = calendar;
    }

    /** The status in force today; an institution not yet heard of is taken to be open. */
    public ServiceStatus statusToday(UUID institution) {
        LocalDate today = calendar.today();
        return copies.findByIdOptional(institution)
                .map(copy -> copy.statusOn(today))
                .orElse(ServiceStatus.OPEN);
    }

    void registered(UUID institution, String name, ServiceStatus status, LocalDate day) {
        Institution copy = known(institution, status, day);
        copy.isNamed(name);
    }

    void statusChanged(UUID institution, ServiceStatus status, LocalDate from, LocalDate said) {
        known(institution, ServiceStatus.OPEN, said).changesStatus(status, from, said);
    }

    private Institution known(UUID institution, ServiceStatus status, LocalDate day) {
        return copies.findByIdOptional(institution).orElseGet(() -> {
            Institution copy = new Institution(institution, status, day);
            copies.persist(copy);
            return copy;
        });
    }

    /** The rows of copy_institution. */
    @ApplicationScoped
    static class Copies implements PanacheRepositoryBase<Institution, UUID> {}
}
