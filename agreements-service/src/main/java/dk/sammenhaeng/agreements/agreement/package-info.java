/** Welfare agreements from the first draft to the last day (velfærdsaftale). */
@NullMarked
package dk.sammenhaeng.agreements.agreement;

import org.jspecify.annotations.NullMarked;
