/** Tests. */
@NullMarked
package dk.sammenhaeng.journey.notice;

import org.jspecify.annotations.NullMarked;
