package dk.sammenhaeng.budget.investment;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A social investment (social investering; BUD-07, FW-B6): paid now, felt later. It holds what is hoped for; what is
 * reached is counted from outcomes, and no budget is changed by either (BUD-06).
 */
@Entity
@Table(name = "social_investment")
class SocialInvestment {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    private String targetGroup;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector payerSector;

    private @Nullable UUID payerInstitutionId;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector beneficiarySector;

    private @Nullable UUID beneficiaryInstitutionId;

    private Dkk amount;

    private PriceBasis priceBasis;

    private LocalDate startsOn;

    private int horizonYears;

    @Enumerated(EnumType.STRING)
    private Sector sector;

    private String measure;

    private @Nullable String outcomeGroup;

    private @Nullable UUID institutionId;

    private int expectedNumber;

    @Enumerated(EnumType.STRING)
    private Attribution attribution;

    @ElementCollection
    @CollectionTable(name = "social_investment_outcome_value", joinColumns = @JoinColumn(name = "investment_id"))
    @Column(name = "value")
    @OrderBy
    @BatchSize(size = 500)
    private List<String> outcomeValues = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "social_investment_saving", joinColumns = @JoinColumn(name = "investment_id"))
    @OrderBy("year")
    @BatchSize(size = 500)
    private List<Saving> savings = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "social_investment_checkpoint", joinColumns = @JoinColumn(name = "investment_id"))
    @OrderBy("onDay")
    @BatchSize(size = 500)
    private List<Checkpoint> checkpoints = new ArrayList<>();

    private LocalDate countsFrom;

    private Instant registeredAt;

    // Read by the query of the list alone.
    @SuppressWarnings("UnusedVariable")
    private @Nullable LocalDate checkpointAwaited;

    private @Nullable LocalDate closedOn;

    private @Nullable String closedReason;

    private @Nullable String closedBy;

    protected SocialInvestment() {}

    SocialInvestment(Terms terms, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.registeredAt = now;
        this.countsFrom = terms.startsOn().withDayOfMonth(1);
        agree(terms);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    Optional<String> closedReason() {
        return Optional.ofNullable(closedReason);
    }

    Optional<String> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    List<Checkpoint> checkpoints() {
        return checkpoints.stream()
                .sorted(Comparator.comparing(Checkpoint::onDay))
                .toList();
    }

    Terms terms() {
        return new Terms(
                name,
                targetGroup,
                new Party(payerSector, payerInstitutionId),
                new Party(beneficiarySector, beneficiaryInstitutionId),
                amount,
                priceBasis,
                startsOn,
                horizonYears,
                new Expectation(
                        sector,
                        measure,
                        outcomeValues.stream().sorted().toList(),
                        Optional.ofNullable(outcomeGroup),
                        Optional.ofNullable(institutionId),
                        expectedNumber,
                        attribution),
                savings.stream().sorted(Comparator.comparing(Saving::year)).toList(),
                checkpoints().stream()
                        .map(checkpoint -> new Terms.Planned(checkpoint.onDay(), checkpoint.expectedNumber()))
                        .toList());
    }

    /** The first month of arrival that counts: that of the start, or that in which other outcomes began to count. */
    YearMonth countsFrom() {
        return YearMonth.from(countsFrom);
    }

    /** The first month after those whose outcomes are felt here; that in which it is closed is felt whole. */
    YearMonth countsUntil() {
        YearMonth end = YearMonth.from(terms().endsOn());
        return closedOn()
                .map(day -> YearMonth.from(day).plusMonths(1))
                .filter(end::isAfter)
                .orElse(end);
    }

    /**
     * Agrees on other terms.
     *
     * @param decided true where the council decides, without which nothing is cut (BUD-07)
     * @throws Refusal 409 when it is closed, when it would be cut, or when a measured checkpoint would not stay as it is
     */
    void change(Terms terms, LocalDate today, boolean decided) {
        requireOpen();
        if (!decided && terms.cuts(terms())) {
            throw Refusal.byRule("social-investment-needs-council");
        }
        boolean keepsWhatIsMeasured = checkpoints.stream()
                .filter(Checkpoint::isMeasured)
                .allMatch(measured -> terms.checkpoints().stream().anyMatch(measured::isAs));
        if (!keepsWhatIsMeasured) {
            throw Refusal.byRule("social-investment-checkpoint-measured");
        }
        // What was shown by the former terms and what is shown by these have no month in common.
        if (terms.countsOtherThan(terms(), today)) {
            LocalDate from = today.isAfter(terms.startsOn()) ? today : terms.startsOn();
            countsFrom = from.withDayOfMonth(1);
        }
        agree(terms);
    }

    /** True where the day of a checkpoint has come and nobody has measured it. */
    boolean awaits(LocalDate today) {
        return checkpoints.stream()
                .anyMatch(known -> !known.isMeasured() && !known.onDay().isAfter(today));
    }

    /**
     * Ends it.
     *
     * @throws Refusal 409 when it is closed, when a checkpoint waits to be measured, or when its horizon is not over and the council has not decided it
     */
    void close(LocalDate today, String reason, String by, boolean decided) {
        requireOpen();
        if (!decided && today.isBefore(terms().endsOn())) {
            throw Refusal.byRule("social-investment-needs-council");
        }
        if (awaits(today)) {
            throw Refusal.byRule("social-investment-checkpoint-awaited");
        }
        closedOn = today;
        closedReason = reason;
        closedBy = by;
        awaitNext();
    }

    /**
     * The checkpoint of a day that is ready to be measured.
     *
     * @throws Refusal 404 without one, 409 when it is closed, when the day lies ahead or when it is measured
     */
    Checkpoint toMeasure(LocalDate on, LocalDate today) {
        Checkpoint checkpoint = checkpoints.stream()
                .filter(known -> known.onDay().equals(on))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        requireOpen();
        if (checkpoint.isMeasured()) {
            throw Refusal.byRule("social-investment-checkpoint-measured");
        }
        if (on.isAfter(today)) {
            throw Refusal.byRule("social-investment-checkpoint-ahead", on.toString());
        }
        return checkpoint;
    }

    void measure(Checkpoint checkpoint, @Nullable Long number, String conclusion, String by, Instant now) {
        replace(checkpoint::equals, known -> known.measured(number, conclusion, by, now));
        awaitNext();
    }

    /** Marks those whose day has come as told, and gives them. */
    List<Checkpoint> tellDue(LocalDate today) {
        Predicate<Checkpoint> due = known ->
                !known.toldDue() && !known.onDay().isAfter(today) && closedOn().isEmpty();
        List<Checkpoint> told = checkpoints().stream().filter(due).toList();
        replace(due, Checkpoint::told);
        return told;
    }

    /** The next day that is to be told, if there is one. */
    Optional<LocalDate> nextDue() {
        return closedOn().isPresent()
                ? Optional.empty()
                : checkpoints().stream()
                        .filter(known -> !known.toldDue())
                        .map(Checkpoint::onDay)
                        .findFirst();
    }

    private void replace(Predicate<Checkpoint> which, UnaryOperator<Checkpoint> by) {
        if (checkpoints.stream().anyMatch(which)) {
            List<Checkpoint> after = checkpoints.stream()
                    .map(known -> which.test(known) ? by.apply(known) : known)
                    .toList();
            checkpoints.clear();
            checkpoints.addAll(after);
        }
    }

    private void requireOpen() {
        if (closedOn != null) {
            throw Refusal.byRule("social-investment-closed");
        }
    }

    private void agree(Terms terms) {
        name = terms.name();
        targetGroup = terms.targetGroup();
        payerSector = terms.payer().sector();
        payerInstitutionId = terms.payer().institutionId();
        beneficiarySector = terms.beneficiary().sector();
        beneficiaryInstitutionId = terms.beneficiary().institutionId();
        amount = terms.amount();
        priceBasis = terms.priceBasis();
        startsOn = terms.startsOn();
        horizonYears = terms.horizonYears();
        sector = terms.expected().sector();
        measure = terms.expected().measure();
        outcomeGroup = terms.expected().targetGroup().orElse(null);
        institutionId = terms.expected().institutionId().orElse(null);
        expectedNumber = terms.expected().number();
        attribution = terms.expected().attribution();
        outcomeValues.clear();
        outcomeValues.addAll(new TreeSet<>(terms.expected().values()));
        savings.clear();
        savings.addAll(terms.savings());
        List<Checkpoint> before = List.copyOf(checkpoints);
        checkpoints.clear();
        terms.checkpoints()
                .forEach(planned -> checkpoints.add(before.stream()
                        .filter(known -> known.isAs(planned))
                        .findFirst()
                        .orElseGet(() -> Checkpoint.planned(planned))));
        awaitNext();
    }

    private void awaitNext() {
        checkpointAwaited = closedOn().isPresent()
                ? null
                : checkpoints().stream()
                        .filter(known -> !known.isMeasured())
                        .map(Checkpoint::onDay)
                        .findFirst()
                        .orElse(null);
    }
}
