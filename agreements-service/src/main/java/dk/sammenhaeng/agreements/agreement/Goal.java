package dk.sammenhaeng.agreements.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the few binding goals of an agreement (bindende mål; SR-6).
 *
 * @param nationalGoal which national goal, for example {@code SCH-1}; none for a local goal
 * @param indicator what is measured; missing only in a draft
 * @param target where it shall be at the end; missing only in a draft
 */
@Embeddable
record Goal(
        @Column(name = "id") UUID id,
        @Enumerated(EnumType.STRING) GoalKind kind,
        String title,
        @Nullable String nationalGoal,
        @Nullable String indicator,
        @Nullable String target) {

    boolean isMeasurable() {
        return indicator != null && target != null;
    }
}
