/** The emergency brake: intervention in an active agreement, and its end (nødbremse). */
@NullMarked
package dk.sammenhaeng.agreements.brake;

import org.jspecify.annotations.NullMarked;
