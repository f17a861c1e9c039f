/** Tests of the service as a whole. */
@NullMarked
package dk.sammenhaeng.agreements;

import org.jspecify.annotations.NullMarked;
