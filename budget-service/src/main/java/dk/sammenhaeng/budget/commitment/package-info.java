/** Commitments (disponeringer): the answer to each action's wish for money, and the lines it puts on budgets. */
@NullMarked
package dk.sammenhaeng.budget.commitment;

import org.jspecify.annotations.NullMarked;
