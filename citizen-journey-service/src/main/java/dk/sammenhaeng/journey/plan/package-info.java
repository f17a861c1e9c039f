/** Sector plans (sektorplaner), put whole by each sector's own system. */
@NullMarked
package dk.sammenhaeng.journey.plan;

import org.jspecify.annotations.NullMarked;
