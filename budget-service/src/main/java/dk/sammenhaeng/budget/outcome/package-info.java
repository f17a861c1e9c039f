/** Outcomes (resultater) as citizen-journey tells them: without a citizen, to be counted. */
@NullMarked
package dk.sammenhaeng.budget.outcome;

import org.jspecify.annotations.NullMarked;
