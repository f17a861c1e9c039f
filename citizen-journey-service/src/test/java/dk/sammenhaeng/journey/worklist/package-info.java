@NullMarked
package dk.sammenhaeng.journey.worklist;

import org.jspecify.annotations.NullMarked;
