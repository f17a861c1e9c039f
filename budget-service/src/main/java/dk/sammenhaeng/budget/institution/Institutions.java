package dk.sammenhaeng.budget.institution;

import dk.sammenhaeng.platform.time.DanishCalendar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
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

    void registered(UUID institution, String name, Phase atFirst) {
        known(institution, atFirst).isNamed(name);
    }

    void offers(UUID institution, List<Phase> phases) {
        known(institution, phases.getFirst()).offers(phases);
    }

    private Institution known(UUID institution, Phase atFirst) {
        return copies.findByIdOptional(institution).orElseGet(() -> {
            Institution copy = new Institution(institution, atFirst);
            copies.persist(copy);
            return copy;
        });
    }

    /** The rows of copy_institution. */
    @ApplicationScoped
    static class Copies implements PanacheRepositoryBase<Institution, UUID> {}
}
