package dk.sammenhaeng.journey.anomaly;

import java.time.Instant;

/**
 * What a municipality decided about a threshold, and why; the latest decision holds.
 *
 * @param version counts the decisions about the threshold, from 1
 */
record Decision(Threshold threshold, int version, int value, String reason, String decidedBy, Instant recordedAt) {}
