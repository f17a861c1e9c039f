package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action's latest wish for money and its answer (disponering; catalogue B10). Its row is the action's lock. */
@Entity
@Table(name = "commitment")
class Commitment {

    @Id
    private UUID actionId;

    @Version
    private long version;

    private long wishSequence;

    private @Nullable UUID institutionId;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private boolean legalRight;

    @ElementCollection
    @CollectionTable(name = "commitment_wish", joinColumns = @JoinColumn(name = "action_id"))
    private List<WishedAmount> wished = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private CommitmentState state;

    @Enumerated(EnumType.STRING)
    private @Nullable RefusalReason reason;

    private Dkk withoutBudget;

    private @Nullable UUID grantCaseId;

    private Instant wishedAt;

    private Instant changedAt;

    protected Commitment() {}

    Commitment(Wish wish, Instant now) {
        this.actionId = wish.actionId();
        this.state = CommitmentState.PENDING;
        this.withoutBudget = Dkk.ZERO;
        this.changedAt = now;
        wishes(wish, now);
    }

    UUID actionId() {
        return actionId;
    }

    long version() {
        return version;
    }

    long wishSequence() {
        return wishSequence;
    }

    Optional<UUID> institutionId() {
        return Optional.ofNullable(institutionId);
    }

    Sector sector() {
        return sector;
    }

    boolean isLegalRight() {
        return legalRight;
    }

    CommitmentState state() {
        return state;
    }

    Optional<RefusalReason> reason() {
        return Optional.ofNullable(reason);
    }

    Dkk withoutBudget() {
        return withoutBudget;
    }

    Optional<UUID> grantCaseId() {
        return Optional.ofNullable(grantCaseId);
    }

    Instant changedAt() {
        return changedAt;
    }

    Wish wish() {
        return new Wish(actionId, wishSequence, institutionId(), sector, legalRight, wished);
    }

    Instant wishedAt() {
        return wishedAt;
    }

    boolean isPending() {
        return state == CommitmentState.PENDING;
    }

    /** True when the wish has had this very answer. */
    boolean hasHad(Answer answer, List<Line> standing) {
        return switch (answer) {
            case Answer.Pending pending ->
                isPending() && pending.withoutBudget().equals(withoutBudget);
            case Answer.AcceptedWithoutCover lacking ->
                state == CommitmentState.ACCEPTED_WITHOUT_COVER
                        && lacking.withoutBudget().equals(withoutBudget)
                        && Set.copyOf(lacking.lines()).equals(Set.copyOf(standing));
            case Answer.Accepted _, Answer.Refused _, Answer.Released _ -> false;
        };
    }

    /** Takes a later wish, not yet answered. */
    final void wishes(Wish wish, Instant now) {
        wishSequence = wish.sequence();
        institutionId = wish.institutionId().orElse(null);
        sector = wish.sector();
        legalRight = wish.legalRight();
        wished = new ArrayList<>(wish.amounts());
        wishedAt = now;
        becomes(CommitmentState.PENDING, now);
    }

    void waits(Dkk forAmount, Instant now) {
        becomes(CommitmentState.PENDING, now);
        withoutBudget = forAmount;
    }

    void isCovered(Instant now) {
        becomes(CommitmentState.ACCEPTED, now);
        grantCaseId = null;
    }

    void lacksCover(Dkk forAmount, UUID grantCase, Instant now) {
        becomes(CommitmentState.ACCEPTED_WITHOUT_COVER, now);
        withoutBudget = forAmount;
        grantCaseId = grantCase;
    }

    /** What stands has another case than before, or needs none any more; the answer to the latest wish is the same. */
    void standsWith(Optional<UUID> grantCase) {
        grantCaseId = grantCase.orElse(null);
    }

    void isRefused(RefusalReason because, Instant now) {
        becomes(CommitmentState.REFUSED, now);
        reason = because;
    }

    void isReleased(Instant now) {
        becomes(CommitmentState.RELEASED, now);
        grantCaseId = null;
    }

    private void becomes(CommitmentState next, Instant now) {
        state = next;
        reason = null;
        withoutBudget = Dkk.ZERO;
        changedAt = now;
    }
}
