/** Benefits (forsørgelse) and target group (målgruppe): what the citizen lives on, with the deadlines and refund it drives. */
@NullMarked
package dk.sammenhaeng.journey.benefit;

import org.jspecify.annotations.NullMarked;
