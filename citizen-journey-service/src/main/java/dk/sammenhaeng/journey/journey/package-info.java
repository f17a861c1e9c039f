/** The journey (forløb): all that goes on around one citizen, read whole and changed under one lock. */
@NullMarked
package dk.sammenhaeng.journey.journey;

import org.jspecify.annotations.NullMarked;
