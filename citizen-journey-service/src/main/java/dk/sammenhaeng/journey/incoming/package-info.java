/** Citizens whom another municipality hands over (tilflytning). */
@NullMarked
package dk.sammenhaeng.journey.incoming;

import org.jspecify.annotations.NullMarked;
