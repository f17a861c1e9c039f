/** The one plan over sectors (helhedsorienteret plan, act no. 707 of 2018) with joint goals, assent and letter. */
@NullMarked
package dk.sammenhaeng.journey.coordinatedplan;

import org.jspecify.annotations.NullMarked;
