/** What supervision tells about methods (metoder). */
@NullMarked
package dk.sammenhaeng.journey.method;

import org.jspecify.annotations.NullMarked;
