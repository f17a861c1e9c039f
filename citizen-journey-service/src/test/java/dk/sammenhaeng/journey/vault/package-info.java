/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.vault;

import org.jspecify.annotations.NullMarked;
