/** What citizen-journey tells, handed to those whom it concerns. */
@NullMarked
package dk.sammenhaeng.budget.journey;

import org.jspecify.annotations.NullMarked;
