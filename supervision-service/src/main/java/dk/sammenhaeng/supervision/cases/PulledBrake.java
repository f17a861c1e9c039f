package dk.sammenhaeng.supervision.cases;

import java.util.UUID;

/**
 * An emergency brake as agreements tells of it (nødbremse).
 *
 * @param gravestEffect the gravest of its measures' effects on citizens
 */
record PulledBrake(
        UUID brakeId, UUID agreementId, UUID institutionId, BrakeGround ground, CitizenEffect gravestEffect) {}
