/** Many plans at once, systems that are changed for others, and how long ago each system spoke (indlæsning). */
@NullMarked
package dk.sammenhaeng.journey.intake;

import org.jspecify.annotations.NullMarked;
