@NullMarked
package dk.sammenhaeng.journey.coordinatedplan;

import org.jspecify.annotations.NullMarked;
