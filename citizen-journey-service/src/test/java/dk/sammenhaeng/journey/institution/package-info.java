/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.institution;

import org.jspecify.annotations.NullMarked;
