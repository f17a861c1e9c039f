/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.erasure;

import org.jspecify.annotations.NullMarked;
