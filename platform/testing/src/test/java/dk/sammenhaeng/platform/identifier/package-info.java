/** Stand-ins for the platform, which this module knows by name only. */
@NullMarked
package dk.sammenhaeng.platform.identifier;

import org.jspecify.annotations.NullMarked;
