/** Signals of concern (bekymring, tidlig opsporing): a person assesses each by a deadline; nothing follows by itself. */
@NullMarked
package dk.sammenhaeng.journey.concern;

import org.jspecify.annotations.NullMarked;
