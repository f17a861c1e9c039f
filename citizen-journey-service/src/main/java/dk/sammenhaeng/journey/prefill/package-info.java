/** Once only: what is known of a citizen is offered and confirmed or corrected instead of asked again (catalogue C18). */
@NullMarked
package dk.sammenhaeng.journey.prefill;

import org.jspecify.annotations.NullMarked;
