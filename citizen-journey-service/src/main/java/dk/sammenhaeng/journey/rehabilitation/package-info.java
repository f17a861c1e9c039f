/** Rehabilitation before home help (rehabiliteringsforløb, serviceloven § 83 a): decision, offer, course, assessment. */
@NullMarked
package dk.sammenhaeng.journey.rehabilitation;

import org.jspecify.annotations.NullMarked;
