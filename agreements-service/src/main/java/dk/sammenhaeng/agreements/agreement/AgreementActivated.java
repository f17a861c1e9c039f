package dk.sammenhaeng.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.platform.money.Dkk;
import dk.sammenhaeng.platform.money.PriceBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An agreement holds, with the money and the goals it was signed for. */
@EventType("agreement.activated.v1")
record AgreementActivated(
        UUID agreementId,
        UUID institutionId,
        LocalDate periodFrom,
        LocalDate periodTo,
        CarryOver carryOver,
        PriceBasis priceBasis,
        List<Frame> yearlyFrames,
        List<AgreedGoal> goals)
        implements DomainEvent {

    /** The frame of one calendar year, in the agreement's price basis. */
    record Frame(int year, Dkk amount) {}

    /** A goal by its id; its words stay in the agreement. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AgreedGoal(UUID goalId, GoalKind kind, Optional<String> nationalGoal) {}

    static AgreementActivated of(Agreement agreement) {
        AgreementTerms terms = agreement.terms();
        return new AgreementActivated(
                agreement.id(),
                agreement.institutionId(),
                terms.period().from(),
                terms.period().to(),
                terms.carryOver(),
                terms.priceBasis(),
                terms.yearlyFrames().stream()
                        .map(frame -> new Frame(frame.year(), Dkk.of(frame.amount())))
                        .toList(),
                terms.goals().stream()
                        .map(goal -> new AgreedGoal(goal.id(), goal.kind(), Optional.ofNullable(goal.nationalGoal())))
                        .toList());
    }
}
