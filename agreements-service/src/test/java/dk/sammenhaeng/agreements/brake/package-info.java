/** Tests of the brake package. */
@NullMarked
package dk.sammenhaeng.agreements.brake;

import org.jspecify.annotations.NullMarked;
