/** Citizens of one family, whose plans are seen together as far as each of them consents (familie). */
@NullMarked
package dk.sammenhaeng.journey.family;

import org.jspecify.annotations.NullMarked;
