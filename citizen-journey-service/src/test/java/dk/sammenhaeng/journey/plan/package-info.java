/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.plan;

import org.jspecify.annotations.NullMarked;
