/** School results of vulnerable children as a signal of their plan (faglige niveau; FV-C29). */
@NullMarked
package dk.sammenhaeng.journey.school;

import org.jspecify.annotations.NullMarked;
