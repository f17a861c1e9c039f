/** The demonstration municipality: made from a seed, loaded through the REST APIs. */
@NullMarked
package dk.sammenhaeng.demo;

import org.jspecify.annotations.NullMarked;
