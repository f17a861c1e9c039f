package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Decision.Involvement;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Term;
import dk.sammenhaeng.platform.http.Fault;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The authority's decision behind an action (afgørelse) as a system sends it. */
record DecisionRequest(
        @NotNull Decision.State state,
        Optional<@Size(min = 1, max = 200) @NoCpr String> law,
        Optional<@Size(min = 1, max = 100) @NoCpr String> lawVersion,
        Optional<@Size(min = 1, max = 200) @NoCpr String> authority,
        Optional<LocalDate> decidedOn,
        Optional<LocalDate> complainBy,
        Optional<@Valid ComplaintRequest> complaint,
        Optional<@Valid InvolvementRequest> involvement) {

    /** The decision, with the days the law gives where its system does not say them. */
    Decision decision(ComplaintTerms terms) {
        Optional<Term> term = decidedOn.flatMap(terms::on);
        Optional<LocalDate> byLaw = decidedOn.flatMap(terms::lastDay);
        Optional<LocalDate> lastDay = complainBy.or(() -> byLaw);
        return new Decision(
                state,
                law,
                lawVersion,
                authority,
                decidedOn,
                lastDay,
                complainBy.isPresent() ? Optional.empty() : term.map(Term::id),
                complaint.map(made -> made.complaint(term, lastDay)),
                involvement.map(InvolvementRequest::involvement));
    }

    /** What makes it malformed although each field is well formed. */
    List<Fault> faults(String pointer) {
        List<Fault> faults = new ArrayList<>();
        require(
                faults,
                involvement.filter(InvolvementRequest::lacksReason).isEmpty(),
                pointer + "/involvement/reason",
                "involvement.reason");
        if (state == Decision.State.PROPOSED) {
            require(faults, decidedOn.isEmpty(), pointer + "/decidedOn", "decision.not-made");
            require(faults, complainBy.isEmpty(), pointer + "/complainBy", "decision.not-made");
            require(faults, complaint.isEmpty(), pointer + "/complaint", "decision.not-made");
            return faults;
        }
        require(faults, law.isPresent(), pointer + "/law", "decision.incomplete");
        require(faults, authority.isPresent(), pointer + "/authority", "decision.incomplete");
        require(faults, decidedOn.isPresent(), pointer + "/decidedOn", "decision.incomplete");
        require(faults, inOrder(decidedOn, complainBy), pointer + "/complainBy", "date.too-early");
        complaint.ifPresent(made -> faults.addAll(made.faults(pointer + "/complaint", decidedOn)));
        return faults;
    }

    private static boolean inOrder(Optional<LocalDate> first, Optional<LocalDate> then) {
        return first.isEmpty() || then.isEmpty() || !then.get().isBefore(first.get());
    }

    private static void require(List<Fault> faults, boolean holds, String pointer, String code) {
        if (!holds) {
            faults.add(new Fault(pointer, code, List.of()));
        }
    }

    /** How the citizen took part in the decision (FW-J6). */
    record InvolvementRequest(
            @NotNull Boolean citizenInvolved,
            Optional<Boolean> relativesInvolved,
            @NotNull Boolean informationGiven,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> citizenChoice,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {

        private boolean lacksReason() {
            return !citizenInvolved && reason.isEmpty();
        }

        private Involvement involvement() {
            return new Involvement(
                    citizenInvolved, relativesInvolved.orElse(false), informationGiven, citizenChoice, reason);
        }
    }
}
