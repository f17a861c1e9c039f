package dk.sammenhaeng.agreements.institution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is known of an institution besides its service; all of it public.
 *
 * @param cvr CVR number of the legal unit behind it
 * @param pNumber P-number of the place
 * @param places places for citizens (pladser)
 * @param employees full-time persons, rounded
 */
@Embeddable
record InstitutionDetails(
        String name,
        @Enumerated(EnumType.STRING) Area area,
        @Enumerated(EnumType.STRING) Ownership ownership,
        String cvr,
        @Column(name = "p_number") String pNumber,
        int places,
        int employees) {}
