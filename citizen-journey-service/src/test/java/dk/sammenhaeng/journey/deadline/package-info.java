/** A municipality's own times, without a database. */
@NullMarked
package dk.sammenhaeng.journey.deadline;

import org.jspecify.annotations.NullMarked;
