package dk.sammenhaeng.journey.proposal;

/** Who else has a say in whether a proposal is a person's to approve. */
public interface Mandate {

    /** False where the caller may answer the proposal, but not with a yes. */
    boolean mayApprove(Proposal proposal);
}
