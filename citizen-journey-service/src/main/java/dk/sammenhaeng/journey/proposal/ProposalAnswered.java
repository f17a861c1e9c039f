package dk.sammenhaeng.journey.proposal;

/** Told inside the service, in the transaction that ends a proposal. */
public record ProposalAnswered(Proposal proposal) {}
