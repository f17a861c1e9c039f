package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The laws by which sectors share: dated reference data that only a migration changes, so it is read once. */
@ApplicationScoped
public class LegalGrounds {

    private static final String READ = """
            select plan_type, reading_sector, law, valid_from, valid_to, to_be_checked, source
            from sharing_ground order by plan_type, reading_sector, valid_from
            """;

    private final Sql sql;
    private volatile List<LegalGround> read = List.of();

    LegalGrounds(Sql sql) {
        this.sql = sql;
    }

    void read(@Observes StartupEvent started) {
        read = List.copyOf(sql.list(
                READ,
                row -> new LegalGround(
                        row.getString(1),
                        Sector.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        row.getBoolean(6),
                        row.getString(7))));
    }

    /** All of them, by plan type and sector. */
    public List<LegalGround> all() {
        return read;
    }
}
