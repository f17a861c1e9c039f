package dk.sammenhaeng.agreements.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One party's consent to the words as they stood. */
@Embeddable
record Signature(@Enumerated(EnumType.STRING) Party party, String signedBy, Instant signedAt) {}
