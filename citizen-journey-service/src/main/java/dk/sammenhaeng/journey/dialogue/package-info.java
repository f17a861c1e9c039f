/** The log of talks about a plan with the citizen and those around (dialoglog; FW-J9, FW-J18). */
@NullMarked
package dk.sammenhaeng.journey.dialogue;

import org.jspecify.annotations.NullMarked;
