package dk.sammenhaeng.agreements.brake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The end of a brake: why, by whom and when. */
@Embeddable
record Lifting(
        @Column(name = "lift_reason") String reason,
        @Column(name = "lifted_by") String by,
        @Column(name = "lifted_at") Instant at) {}
