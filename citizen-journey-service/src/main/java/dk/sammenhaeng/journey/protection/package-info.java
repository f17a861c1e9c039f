/** Protection of name and address (navne- og adressebeskyttelse, CPR-loven § 28). */
@NullMarked
package dk.sammenhaeng.journey.protection;

import org.jspecify.annotations.NullMarked;
