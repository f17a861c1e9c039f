/** Tests of what school results mean. */
@NullMarked
package dk.sammenhaeng.journey.school;

import org.jspecify.annotations.NullMarked;
