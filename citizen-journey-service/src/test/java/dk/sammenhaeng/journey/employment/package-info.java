@NullMarked
package dk.sammenhaeng.journey.employment;

import org.jspecify.annotations.NullMarked;
