/** What there is in a demonstration municipality: immutable records without any knowledge of how it is loaded. */
@NullMarked
package dk.sammenhaeng.demo.model;

import org.jspecify.annotations.NullMarked;
