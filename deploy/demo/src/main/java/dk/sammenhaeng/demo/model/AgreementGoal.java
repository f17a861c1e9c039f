package dk.sammenhaeng.demo.model;

import java.util.Optional;

/**
 * A goal of an agreement.
 *
 * @param nationalGoal the key of the national goal it follows; empty for a local one
 */
public record AgreementGoal(String title, Optional<String> nationalGoal, String indicator, String target) {}
