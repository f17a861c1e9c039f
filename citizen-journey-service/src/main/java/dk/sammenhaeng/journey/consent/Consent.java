package dk.sammenhaeng.journey.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What the citizen last said about sharing content between the sectors (samtykke). */
@Entity
@Table(name = "consent")
class Consent {

    @Id
    private UUID citizenId;

    @Column(updatable = false)
    private String municipality;

    @Column(updatable = false)
    private UUID id;

    private boolean given;
    private Instant statedAt;
    private String recordedBy;

    @Version
    private long version;

    /** For the database. */
    protected Consent() {}

    Consent(UUID citizenId, String municipality, UUID id, boolean given, Instant statedAt, String recordedBy) {
        this.citizenId = citizenId;
        this.municipality = municipality;
        this.id = id;
        this.given = given;
        this.statedAt = statedAt;
        this.recordedBy = recordedBy;
    }

    /** Notes what the citizen says now. */
    void state(boolean nowGiven, Instant at, String by) {
        given = nowGiven;
        statedAt = at;
        recordedBy = by;
    }

    UUID id() {
        return id;
    }

    boolean given() {
        return given;
    }

    Instant statedAt() {
        return statedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    long version() {
        return version;
    }
}
