/** The way to a job (beskæftigelse): how great the need is, education lift, what is tried, and when work begins. */
@NullMarked
package dk.sammenhaeng.journey.employment;

import org.jspecify.annotations.NullMarked;
