/** Grant cases (bevillingssager): what a legal right costs beyond the budgets, laid before the council. */
@NullMarked
package dk.sammenhaeng.budget.grantcase;

import org.jspecify.annotations.NullMarked;
