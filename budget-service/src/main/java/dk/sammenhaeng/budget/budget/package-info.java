/** A multi-year budget (flerårigt budget): its owner, its yearly frames and its position. */
@NullMarked
package dk.sammenhaeng.budget.budget;

import org.jspecify.annotations.NullMarked;
