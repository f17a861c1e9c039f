package dk.sammenhaeng.journey.citizen;

import dk.sammenhaeng.journey.journey.Sector;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person known to this municipality (borger); the id is a surrogate, the CPR number lies in the vault. */
@Entity
@Table(name = "citizen")
class Citizen {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String municipality;

    private String givenName;
    private String familyName;
    private @Nullable String municipalityOfResidence;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector registeredBySector;

    @Column(updatable = false)
    private @Nullable LocalDate birthDate;

    private Instant registeredAt;

    @Column(updatable = false)
    private String registeredBy;

    @Version
    private long version;

    /** For the database. */
    protected Citizen() {}

    Citizen(
            UUID id,
            String municipality,
            Name name,
            Optional<String> municipalityOfResidence,
            Optional<Sector> registeredBySector,
            Optional<LocalDate> birthDate,
            Instant registeredAt,
            String registeredBy) {
        this.id = id;
        this.municipality = municipality;
        this.givenName = name.given();
        this.familyName = name.family();
        this.municipalityOfResidence = municipalityOfResidence.orElse(null);
        this.registeredBySector = registeredBySector.orElse(null);
        this.birthDate = birthDate.orElse(null);
        this.registeredAt = registeredAt;
        this.registeredBy = registeredBy;
    }

    /** Takes another name or residence; false when both are as before. */
    boolean correct(Name name, Optional<String> residence) {
        if (name.equals(name()) && residence.equals(municipalityOfResidence())) {
            return false;
        }
        givenName = name.given();
        familyName = name.family();
        municipalityOfResidence = residence.orElse(null);
        return true;
    }

    UUID id() {
        return id;
    }

    Name name() {
        return new Name(givenName, familyName);
    }

    /** Where the citizen lives, which may be another municipality than the one that acts. */
    Optional<String> municipalityOfResidence() {
        return Optional.ofNullable(municipalityOfResidence);
    }

    /** The sector that registered the citizen, where a sector did. */
    Optional<Sector> registeredBySector() {
        return Optional.ofNullable(registeredBySector);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    long version() {
        return version;
    }

    /** A person's name. */
    record Name(String given, String family) {}
}
