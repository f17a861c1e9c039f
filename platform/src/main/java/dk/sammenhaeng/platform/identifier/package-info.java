/** Danish identifiers as value types: what is written here has the right form, and nothing else can be made. */
@NullMarked
package dk.sammenhaeng.platform.identifier;

import org.jspecify.annotations.NullMarked;
