package dk.sammenhaeng.journey.proposal;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.proposal.Proposal.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;

/** What a caller may do with a proposal, so that no front-end asks for what is refused. */
@ApplicationScoped
public class ProposalActions {

    private final Instance<Mandate> mandates;
    private final CurrentCaller current;

    ProposalActions(@Any Instance<Mandate> mandates, CurrentCaller current) {
        this.mandates = mandates;
        this.current = current;
    }

    /** The acts, as the paths call them; none once it is decided. */
    public List<String> allowed(Proposal proposal, Relation relation) {
        if (proposal.state() != State.PROPOSED) {
            return List.of();
        }
        List<String> allowed = new ArrayList<>();
        if (Proposals.isAnswering(proposal, relation)) {
            if (mayApprove(proposal)) {
                allowed.add("approvals");
            }
            allowed.add("rejections");
        }
        if (Proposals.isProposing(proposal, relation)) {
            allowed.add("withdrawals");
        }
        return List.copyOf(allowed);
    }

    private boolean mayApprove(Proposal proposal) {
        return !proposal.proposedBy().equals(current.caller().user())
                && mandates.stream().allMatch(mandate -> mandate.mayApprove(proposal));
    }
}
