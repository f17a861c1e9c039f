package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.money.Dkk;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A line as it is stored; {@link Line} is what the rules know of it. */
@Entity
@Immutable
@IdClass(CommitmentLine.Key.class)
@Table(name = "commitment_line")
class CommitmentLine {

    @Id
    private UUID actionId;

    @Id
    private UUID budgetId;

    @Id
    private int year;

    private Dkk amount;

    private Dkk withoutCover;

    private boolean legalRight;

    private @Nullable UUID institutionId;

    protected CommitmentLine() {}

    CommitmentLine(UUID actionId, Lines.Ground ground, Line line) {
        this.actionId = actionId;
        this.budgetId = line.budgetId();
        this.year = line.year();
        this.amount = line.amount();
        this.withoutCover = line.withoutCover();
        this.legalRight = ground.legalRight();
        this.institutionId = ground.institution().orElse(null);
    }

    UUID actionId() {
        return actionId;
    }

    Lines.Ground ground() {
        return new Lines.Ground(legalRight, Optional.ofNullable(institutionId));
    }

    Line line() {
        return new Line(budgetId, year, amount, withoutCover);
    }

    /** Which line it is. */
    record Key(UUID actionId, UUID budgetId, int year) {}
}
