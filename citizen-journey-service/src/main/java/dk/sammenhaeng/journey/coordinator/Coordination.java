package dk.sammenhaeng.journey.coordinator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds one citizen's journey together; the citizen's id is its key, so there is never a second (catalogue C4). */
@Entity
@Table(name = "coordinator")
class Coordination {

    @Id
    private UUID citizenId;

    @Column(updatable = false)
    private String municipality;

    @Column(updatable = false)
    private UUID id;

    private String userId;
    private String name;
    private String phone;
    private @Nullable String deputyUser;
    private @Nullable UUID absenceId;

    /** Read by the statement that ends the absence. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable String deputyBefore;

    private Instant since;

    @Version
    private long version;

    /** For the database. */
    protected Coordination() {}

    Coordination(UUID citizenId, String municipality, UUID id, Person person, Instant since) {
        this.citizenId = citizenId;
        this.municipality = municipality;
        this.id = id;
        this.userId = person.user();
        this.name = person.name();
        this.phone = person.phone();
        this.deputyUser = person.deputyUser().orElse(null);
        this.since = since;
    }

    /** Hands the journey over; the former coordinator's part ends at the same instant, so there is no gap. */
    void handTo(Person person, Instant now) {
        if (!userId.equals(person.user())) {
            since = now;
        }
        userId = person.user();
        name = person.name();
        phone = person.phone();
        deputyUser = person.deputyUser().orElse(null);
        absenceId = null;
        deputyBefore = null;
    }

    /** Lets another act while the coordinator, and the deputy if there is one, are away. */
    void standIn(String substitute, UUID forAbsence) {
        deputyBefore = deputyUser;
        deputyUser = substitute;
        absenceId = forAbsence;
    }

    UUID id() {
        return id;
    }

    Person person() {
        return new Person(userId, name, phone, Optional.ofNullable(deputyUser));
    }

    /** True while the deputy only stands in for an absence. */
    boolean isStoodInFor() {
        return absenceId != null;
    }

    Instant since() {
        return since;
    }

    long version() {
        return version;
    }

    /** A coordinator with phone and deputy, as the citizen is told. */
    record Person(String user, String name, String phone, Optional<String> deputyUser) {}
}
