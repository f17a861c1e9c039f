package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.money.PriceBasis;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A welfare agreement between a municipality and an institution (velfærdsaftale; SR-1, SR-2). */
@Entity
class Agreement {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID institutionId;
    private String title;

    @Embedded
    private Period period;

    private String serviceLevel;
    private String cooperation;

    @Enumerated(EnumType.STRING)
    private CarryOver carryOver;

    private PriceBasis priceBasis;

    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    private @Nullable Instant activatedAt;

    /** The first day it no longer holds: the end of the period, or of a termination before it. */
    private LocalDate inForceTo;

    private @Nullable UUID endingBrakeId;

    @ElementCollection
    @CollectionTable(name = "agreement_goal", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<Goal> goals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_frame", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderBy("year")
    private List<YearlyFrame> yearlyFrames = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_signature", joinColumns = @JoinColumn(name = "agreement_id"))
    private Set<Signature> signatures = new HashSet<>();

    protected Agreement() {}

    Agreement(UUID id, UUID institutionId, AgreementTerms terms) {
        this.id = id;
        this.institutionId = institutionId;
        this.status = AgreementStatus.DRAFT;
        write(terms);
    }

    /** Takes new words, which nobody has signed yet. */
    void redraft(AgreementTerms terms) {
        refuseUnless(AgreementStatus.DRAFT, "agreement-not-draft");
        signatures.clear();
        write(terms);
    }

    private void write(AgreementTerms terms) {
        title = terms.title();
        period = terms.period();
        inForceTo = terms.period().to();
        serviceLevel = terms.serviceLevel();
        cooperation = terms.cooperation();
        carryOver = terms.carryOver();
        priceBasis = terms.priceBasis();
        goals.clear();
        goals.addAll(terms.goals());
        yearlyFrames.clear();
        yearlyFrames.addAll(terms.yearlyFrames());
    }

    /** Takes a party's signature under words that meet the rules; both make it signed. */
    void sign(Signature signature, SigningRules rules) {
        refuseUnless(AgreementStatus.DRAFT, "agreement-not-draft");
        if (isSignedBy(signature.party())) {
            throw Refusal.byRule("agreement-already-signed", signature.party());
        }
        rules.unmetBy(terms()).stream().findFirst().ifPresent(unmet -> {
            throw Refusal.byRule(unmet.rule(), unmet.arguments().toArray());
        });
        signatures.add(signature);
        if (signatures.size() == Party.values().length) {
            status = AgreementStatus.SIGNED;
        }
    }

    /** Refuses to begin before both parties have signed, or when its days are over. */
    void refuseUnlessReadyToBegin(LocalDate today) {
        refuseUnless(AgreementStatus.SIGNED, "agreement-not-signed");
        if (!period.to().isAfter(today)) {
            throw Refusal.byRule("agreement-period-over", period.to());
        }
    }

    /** Begins to hold. */
    void begin(Instant now) {
        status = AgreementStatus.ACTIVE;
        activatedAt = now;
    }

    /** The first day it would no longer hold with a brake's termination, or without any. */
    LocalDate inForceTo(Optional<Termination> termination) {
        return termination
                .map(Termination::effectiveFrom)
                .map(day -> day.isBefore(period.from()) ? period.from() : day)
                .filter(day -> day.isBefore(period.to()))
                .orElse(period.to());
    }

    /** Ends with a brake's termination on its day, or, without one, with its period. */
    void endBy(Optional<Termination> termination) {
        inForceTo = inForceTo(termination);
        endingBrakeId = termination.map(Termination::brakeId).orElse(null);
    }

    /** Stops holding when its last day is over; false when that day is still to come. */
    boolean end(LocalDate today) {
        if (status != AgreementStatus.ACTIVE || inForceTo.isAfter(today)) {
            return false;
        }
        status = endingBrakeId == null ? AgreementStatus.EXPIRED : AgreementStatus.TERMINATED;
        return true;
    }

    private void refuseUnless(AgreementStatus wanted, String rule) {
        if (status != wanted) {
            throw Refusal.byRule(rule, status);
        }
    }

    boolean isSignedBy(Party party) {
        return signatures.stream().anyMatch(signature -> signature.party() == party);
    }

    AgreementTerms terms() {
        return new AgreementTerms(title, period, serviceLevel, cooperation, goals, yearlyFrames, priceBasis, carryOver);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID institutionId() {
        return institutionId;
    }

    String title() {
        return title;
    }

    Period period() {
        return period;
    }

    AgreementStatus status() {
        return status;
    }

    LocalDate inForceTo() {
        return inForceTo;
    }

    Optional<UUID> endingBrakeId() {
        return Optional.ofNullable(endingBrakeId);
    }

    Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    Set<Signature> signatures() {
        return Set.copyOf(signatures);
    }
}
