/** The event catalogue: what the schemas say, for people and for tools, and whether they still keep old promises. */
@NullMarked
package dk.sammenhaeng.testing.catalogue;

import org.jspecify.annotations.NullMarked;
