/** Multi-year budgets, and the money reserved on them for citizens' actions. */
@NullMarked
package dk.sammenhaeng.budget;

import org.jspecify.annotations.NullMarked;
