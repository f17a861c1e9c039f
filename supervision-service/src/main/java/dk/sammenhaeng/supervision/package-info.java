/** Supervision of institutions: their profiles and the cases opened about them. */
@NullMarked
package dk.sammenhaeng.supervision;

import org.jspecify.annotations.NullMarked;
