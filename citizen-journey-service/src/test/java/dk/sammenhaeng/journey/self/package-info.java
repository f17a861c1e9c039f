/** Tests of the citizen's own view. */
@NullMarked
package dk.sammenhaeng.journey.self;

import org.jspecify.annotations.NullMarked;
