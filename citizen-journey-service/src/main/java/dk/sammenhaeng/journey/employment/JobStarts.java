package dk.sammenhaeng.journey.employment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When a citizen began in a job: noted once, by the job centre, for whoever else asks (FV-C15, FV-C18). */
@ApplicationScoped
public class JobStarts {

    private final EmploymentStartRows rows;

    JobStarts(EmploymentStartRows rows) {
        this.rows = rows;
    }

    /** The first day in the latest job. */
    public Optional<LocalDate> latest(List<UUID> records) {
        return rows.of(records).stream().findFirst().map(EmploymentStart::startedOn);
    }
}
