package dk.sammenhaeng.journey.journey;

import java.util.Optional;

/**
 * Somebody who works in the team around the citizen now.
 *
 * @param role the profession or task in the coordinator's words
 * @param participantRole the role that limits what the member sees (FV-C27)
 */
public record TeamMember(String user, String role, ParticipantRole participantRole, Optional<Sector> sector) {}
