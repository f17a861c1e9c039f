/** What texts that come from outside must not hold. */
@NullMarked
package dk.sammenhaeng.journey.text;

import org.jspecify.annotations.NullMarked;
