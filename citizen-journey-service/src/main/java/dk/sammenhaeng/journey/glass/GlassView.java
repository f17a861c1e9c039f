package dk.sammenhaeng.journey.glass;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.glass.BreakGlass.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A break-glass as its holder and those who look at it afterwards see it.
 *
 * @param until when it ends by itself
 * @param protectedCitizen true where name and address were protected when it was opened
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GlassView(
        UUID breakGlassId,
        UUID citizenId,
        String user,
        String reason,
        Instant openedAt,
        Instant until,
        Optional<Instant> closedAt,
        boolean open,
        boolean protectedCitizen,
        Optional<ReviewView> review,
        List<String> allowedActions) {

    static GlassView of(BreakGlass glass, Instant now, List<String> allowedActions) {
        return new GlassView(
                glass.id(),
                glass.citizenId(),
                glass.user(),
                glass.reason(),
                glass.openedAt(),
                glass.until(),
                glass.closedAt(),
                glass.isOpenAt(now),
                glass.isProtected(),
                glass.review().map(review -> new ReviewView(review.verdict(), review.note(), review.by(), review.at())),
                allowedActions);
    }

    /** What a leader found. */
    record ReviewView(Verdict verdict, String note, String reviewedBy, Instant reviewedAt) {}

    /** One act under it, as the audit log names it. */
    record Use(Instant at, String act, String outcome) {}

    /** With everything that was done under it. */
    record WithUses(GlassView breakGlass, List<Use> uses) {}

    /** One page of the list. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<GlassView> items, Optional<String> next, OptionalLong total) {}
}
