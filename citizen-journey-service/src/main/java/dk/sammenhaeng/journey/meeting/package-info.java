/** Joint meetings around a citizen, what they decide and who promises what (fælles møder og aftaler). */
@NullMarked
package dk.sammenhaeng.journey.meeting;

import org.jspecify.annotations.NullMarked;
