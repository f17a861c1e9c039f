/** Loads a municipality through the REST APIs, as the people and systems would who have the right to. */
@NullMarked
package dk.sammenhaeng.demo.load;

import org.jspecify.annotations.NullMarked;
