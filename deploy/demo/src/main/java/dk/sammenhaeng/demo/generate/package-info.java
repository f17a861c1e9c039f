/** Makes the demonstration municipality from a seed and a day, and from nothing else. */
@NullMarked
package dk.sammenhaeng.demo.generate;

import org.jspecify.annotations.NullMarked;
