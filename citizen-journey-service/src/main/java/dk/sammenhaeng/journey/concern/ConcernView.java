package dk.sammenhaeng.journey.concern;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.Concern.Informed;
import dk.sammenhaeng.journey.concern.Concern.Outcome;
import dk.sammenhaeng.journey.concern.Concern.State;
import dk.sammenhaeng.journey.concern.Concern.Type;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A concern as the unit that assesses it reads it.
 *
 * @param term the id of the term by which it was received, see GET /v1/concern-terms
 * @param agreedGround the registered representation on which somebody said yes for the citizen
 * @param plans those to which something may be proposed; only when one concern is read
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ConcernView(
        UUID id,
        UUID citizenId,
        String citizenName,
        About about,
        Optional<Sector> fromSector,
        Optional<UUID> fromInstitution,
        String givenBy,
        Type type,
        String basis,
        Optional<String> assessment,
        Instant receivedAt,
        String term,
        Instant triageBy,
        State state,
        boolean overdue,
        Optional<Outcome> outcome,
        Optional<String> reason,
        Optional<UUID> proposalId,
        Optional<UUID> familyPlanId,
        Optional<UUID> referralId,
        Optional<Informed> agreedBy,
        Optional<LocalDate> agreedOn,
        Optional<UUID> agreedGround,
        Optional<Informed> informed,
        Optional<LocalDate> informedOn,
        Optional<String> notInformedReason,
        Optional<List<PlanView>> plans,
        List<String> allowedActions) {

    static ConcernView of(Concern one) {
        return of(one, Optional.empty());
    }

    static ConcernView of(Concern one, List<Plan> plans) {
        return of(
                one,
                Optional.of(plans.stream()
                        .map(plan -> new PlanView(plan.id(), plan.sector()))
                        .toList()));
    }

    private static ConcernView of(Concern one, Optional<List<PlanView>> plans) {
        boolean open = one.state() == State.RECEIVED;
        return new ConcernView(
                one.id(),
                one.citizenId(),
                one.citizenName(),
                one.about(),
                one.fromSector(),
                one.fromInstitution(),
                one.givenBy(),
                one.type(),
                one.basis(),
                one.assessment(),
                one.receivedAt(),
                one.term(),
                one.triageBy(),
                one.state(),
                open && one.overdueSince().isPresent(),
                one.outcome(),
                one.reason(),
                one.proposalId(),
                one.familyPlanId(),
                one.referralId(),
                one.agreedBy(),
                one.agreedOn(),
                one.agreedGround(),
                one.informed(),
                one.informedOn(),
                one.notInformedReason(),
                plans,
                open ? List.of("triages") : List.of());
    }

    /** A plan of which only the sector is told. */
    record PlanView(UUID planId, Sector sector) {}

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<ConcernView> items, Optional<String> next, OptionalLong total) {}
}
