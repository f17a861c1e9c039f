/** Tests of consent. */
@NullMarked
package dk.sammenhaeng.journey.consent;

import org.jspecify.annotations.NullMarked;
