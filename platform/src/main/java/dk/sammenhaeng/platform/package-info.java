/** What all four services share; there is no domain word in it. */
@NullMarked
package dk.sammenhaeng.platform;

import org.jspecify.annotations.NullMarked;
