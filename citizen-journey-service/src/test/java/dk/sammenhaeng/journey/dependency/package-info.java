@NullMarked
package dk.sammenhaeng.journey.dependency;

import org.jspecify.annotations.NullMarked;
