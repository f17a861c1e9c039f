/** Proof that answers are what the conventions say. */
@NullMarked
package dk.sammenhaeng.platform.http;

import org.jspecify.annotations.NullMarked;
