/** Conflicts (modstrid): what the rules find, opened, kept and closed with the change that causes it. */
@NullMarked
package dk.sammenhaeng.journey.conflict;

import org.jspecify.annotations.NullMarked;
