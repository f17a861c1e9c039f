/** Training at home (genoptræning i hjemmet): how often it is planned, and how often it was done. */
@NullMarked
package dk.sammenhaeng.journey.training;

import org.jspecify.annotations.NullMarked;
