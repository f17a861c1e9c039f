package dk.sammenhaeng.budget.budget;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A multi-year budget (flerårigt budget; reform-core.md SR-5, budget.md BUD-01). */
@Entity
@Table(name = "budget")
class Budget {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private OwnerView.Kind ownerKind;

    private @Nullable UUID institutionId;

    private @Nullable UUID agreementId;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private CarryOver carryOver;

    private PriceBasis priceBasis;

    private Instant openedAt;

    @ElementCollection
    @CollectionTable(name = "budget_year", joinColumns = @JoinColumn(name = "budget_id"))
    @OrderBy("year")
    @BatchSize(size = 500)
    private List<BudgetYear> years = new ArrayList<>();

    protected Budget() {}

    Budget(
            Owner owner,
            Optional<String> name,
            CarryOver carryOver,
            PriceBasis priceBasis,
            List<YearlyFrame> frames,
            Instant openedAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.name = name.orElse(null);
        this.carryOver = carryOver;
        this.priceBasis = priceBasis;
        this.openedAt = openedAt;
        OwnerView written = OwnerView.of(owner);
        this.ownerKind = written.kind();
        this.institutionId = written.institutionId();
        this.sector = written.sector();
        this.agreementId = owner instanceof Owner.OfInstitution institution ? institution.agreementId() : null;
        for (YearlyFrame frame : frames) {
            years.add(new BudgetYear(frame.year(), frame.amount(), carryOver, sector));
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Owner owner() {
        return switch (ownerKind) {
            case INSTITUTION ->
                new Owner.OfInstitution(Objects.requireNonNull(institutionId), Objects.requireNonNull(agreementId));
            case SECTOR -> new Owner.OfSector(Objects.requireNonNull(sector));
            case JOINT_FUND -> new Owner.JointFund();
        };
    }

    Optional<UUID> agreementId() {
        return Optional.ofNullable(agreementId);
    }

    Optional<String> name() {
        return Optional.ofNullable(name);
    }

    CarryOver carryOver() {
        return carryOver;
    }

    PriceBasis priceBasis() {
        return priceBasis;
    }

    Instant openedAt() {
        return openedAt;
    }

    List<YearlyFrame> frames() {
        return years.stream()
                .map(year -> new YearlyFrame(year.year(), year.frame()))
                .toList();
    }
}
