package dk.sammenhaeng.journey.journey;

import java.util.Optional;

/** Somebody who works in the team around the citizen now. */
public record TeamMember(String user, String role, Optional<Sector> sector) {}
