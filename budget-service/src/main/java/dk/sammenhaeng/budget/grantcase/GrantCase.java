package dk.sammenhaeng.budget.grantcase;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant case (bevillingssag): what a legal right costs beyond the budgets, for the council (catalogue B17). */
@Entity
@Table(name = "grant_case")
class GrantCase {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID actionId;

    private Dkk shortfall;

    @Enumerated(EnumType.STRING)
    private GrantCaseStatus status;

    private Instant openedAt;

    private @Nullable Dkk grantedAmount;

    private @Nullable String reason;

    private @Nullable String decidedBy;

    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable ClosedBecause closedBecause;

    private @Nullable Instant closedAt;

    protected GrantCase() {}

    GrantCase(UUID actionId, Dkk shortfall, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.actionId = actionId;
        this.shortfall = shortfall;
        this.status = GrantCaseStatus.OPEN;
        this.openedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID actionId() {
        return actionId;
    }

    Dkk shortfall() {
        return shortfall;
    }

    GrantCaseStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    Optional<Dkk> grantedAmount() {
        return Optional.ofNullable(grantedAmount);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    Optional<ClosedBecause> closedBecause() {
        return Optional.ofNullable(closedBecause);
    }

    boolean isOpen() {
        return status == GrantCaseStatus.OPEN;
    }

    /** True when this case is about at least as much: an open one follows, a decided one has already looked at it. */
    boolean coversShortfall(Dkk now) {
        if (isOpen()) {
            shortfall = now;
            return true;
        }
        return status != GrantCaseStatus.CLOSED && now.compareTo(shortfall) <= 0;
    }

    /**
     * Grants the money.
     *
     * @throws Refusal 409 unless the case is open
     */
    void grant(Dkk amount, String why, String by, Instant now) {
        decide(GrantCaseStatus.GRANTED, why, by, now);
        grantedAmount = amount;
    }

    /**
     * Says no to the money; the commitment stands, since the citizen's right does.
     *
     * @throws Refusal 409 unless the case is open
     */
    void reject(String why, String by, Instant now) {
        decide(GrantCaseStatus.REJECTED, why, by, now);
    }

    /** Ends an open case that needs no decision any more; a decided one stays as it was decided. */
    void close(ClosedBecause because, Instant now) {
        if (isOpen()) {
            status = GrantCaseStatus.CLOSED;
            closedBecause = because;
            closedAt = now;
        }
    }

    private void decide(GrantCaseStatus decided, String why, String by, Instant now) {
        if (!isOpen()) {
            throw Refusal.byRule("grant-case-not-open", status.name());
        }
        status = decided;
        reason = why;
        decidedBy = by;
        decidedAt = now;
    }
}
