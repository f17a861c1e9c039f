package dk.sammenhaeng.journey.proposal;

import dk.sammenhaeng.journey.journey.Journey;

/**
 * Told inside the service, in the transaction that ends a proposal.
 *
 * @param journey of the proposal; its row is locked
 */
public record ProposalAnswered(Journey journey, Proposal proposal) {}
