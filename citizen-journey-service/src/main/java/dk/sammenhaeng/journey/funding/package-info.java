/** The money for an action (indsats): what is wished of budget, and what budget answers. */
@NullMarked
package dk.sammenhaeng.journey.funding;

import org.jspecify.annotations.NullMarked;
