/** What supervision tells, handed to whoever keeps a copy of it (tilsyn). */
@NullMarked
package dk.sammenhaeng.journey.supervision;

import org.jspecify.annotations.NullMarked;
