/** Tests of stays at hospital without a server. */
@NullMarked
package dk.sammenhaeng.journey.admission;

import org.jspecify.annotations.NullMarked;
