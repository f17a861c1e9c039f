/** Tests of the agreement package. */
@NullMarked
package dk.sammenhaeng.agreements.agreement;

import org.jspecify.annotations.NullMarked;
