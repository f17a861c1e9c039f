/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.rule;

import org.jspecify.annotations.NullMarked;
